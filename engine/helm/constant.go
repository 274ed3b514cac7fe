package helm

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"io"
	"math/big"
	mathrand "math/rand/v2"
	"reflect"
	"sort"
	"sync"
	"text/template"
	"time"

	"github.com/google/uuid"
)

// constantTime is what `now` answers: one chart and one set of values give one text, whenever they are rendered.
var constantTime = time.Date(2025, time.January, 1, 0, 0, 0, 0, time.UTC)

// seedLabel makes the random functions answer the same at each render.
var seedLabel = [32]byte{'a', 'c', 'c', 'o', 's', 't', 'a', 'g', 'e'}

// seedRandom rewinds what randAlphaNum, uuidv4, encryptAES and the like read. Random text would make
// findings come and go between two runs; nothing that the engine renders is deployed.
func seedRandom() *mathrand.Rand {
	source := mathrand.NewChaCha8(seedLabel)
	var reader io.Reader = source
	rand.Reader = reader
	uuid.SetRand(reader)
	time.Local = time.UTC // `date` writes in the local zone; the host's is not the cluster's
	return mathrand.New(mathrand.NewChaCha8(seedLabel))
}

// certificate has the fields of sprig's own certificate type.
type certificate struct{ Cert, Key string }

// constantCertificate stands in for every generated certificate and key: generating an RSA key takes up
// to 19 s in WebAssembly, and its text would change with each render.
var constantCertificate = sync.OnceValue(func() certificate {
	key := ed25519.NewKeyFromSeed(seedLabel[:])
	model := &x509.Certificate{SerialNumber: big.NewInt(1), NotBefore: constantTime, NotAfter: constantTime.AddDate(100, 0, 0)}
	der, err := x509.CreateCertificate(nil, model, model, key.Public(), key)
	if err != nil {
		return certificate{}
	}
	private, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		return certificate{}
	}
	return certificate{
		Cert: string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})),
		Key:  string(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: private})),
	}
})

// makeConstant replaces the functions whose answer depends on the clock, on chance or on the order in
// which Go walks a map, and those that cost seconds on purpose (bcrypt, scrypt).
func makeConstant(functions template.FuncMap) {
	random := seedRandom()
	functions["now"] = func() time.Time { return constantTime }
	functions["ago"] = func(date any) string {
		if then, ok := date.(time.Time); ok {
			return constantTime.Sub(then).Round(time.Second).String()
		}
		return "0s"
	}
	for _, name := range []string{
		"genCA", "genCAWithKey", "genSelfSignedCert", "genSelfSignedCertWithKey",
		"genSignedCert", "genSignedCertWithKey", "buildCustomCert",
	} {
		functions[name] = func(...any) certificate { return constantCertificate() }
	}
	functions["genPrivateKey"] = func(string) string { return constantCertificate().Key }
	functions["derivePassword"] = func(...any) string { return "derived-password" }
	functions["bcrypt"] = func(string) string { return "$2a$10$constantconstantconstantconstantconstantconstantconst" }
	functions["htpasswd"] = func(user, _ string) string {
		return user + ":$2a$10$constantconstantconstantconstantconstantconstantconst"
	}
	functions["randInt"] = func(low, high int) int { return low + random.IntN(max(high-low, 1)) }
	functions["shuffle"] = func(text string) string {
		runes := []rune(text)
		random.Shuffle(len(runes), func(i, j int) { runes[i], runes[j] = runes[j], runes[i] })
		return string(runes)
	}
	functions["keys"] = func(maps ...map[string]any) []string {
		names := []string{}
		for _, one := range maps {
			names = append(names, sortedKeys(one)...)
		}
		return names
	}
	functions["values"] = func(one map[string]any) []any {
		values := []any{}
		for _, name := range sortedKeys(one) {
			values = append(values, one[name])
		}
		return values
	}
	functions["getHostByName"] = func(string) string { return "" } // as Helm does unless --enable-dns
}

func sortedKeys[V any](from map[string]V) []string {
	names := make([]string, 0, len(from))
	for name := range from {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// isCollection tells maps and slices that have an identity of their own.
func isCollection(value reflect.Value) bool {
	kind := value.Kind()
	return (kind == reflect.Map || kind == reflect.Slice) && value.Len() > 0
}
