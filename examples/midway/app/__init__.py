from flask import Flask

server = Flask(__name__)


@server.get("/health")
def health():
    return "ok"
