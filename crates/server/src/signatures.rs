//! What tokens are checked with: the signatures of ring, which encrypts connections as well. A second library for the same
//! would be a second one to watch.

use jsonwebtoken::crypto::{CryptoProvider, JwtVerifier, KeyUtils};
use jsonwebtoken::errors::{Error, ErrorKind};
use jsonwebtoken::signature::{self, Verifier};
use jsonwebtoken::{Algorithm, AlgorithmFamily, DecodingKey, DecodingKeyKind};
use ring::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P384_SHA384_FIXED, ED25519, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_2048_8192_SHA384,
    RSA_PKCS1_2048_8192_SHA512, RSA_PSS_2048_8192_SHA256, RSA_PSS_2048_8192_SHA384, RSA_PSS_2048_8192_SHA512,
    RsaParameters, RsaPublicKeyComponents, UnparsedPublicKey, VerificationAlgorithm,
};

/// It checks and signs nothing.
static RING: CryptoProvider = CryptoProvider {
    signer_factory: |_, _| Err(ErrorKind::InvalidAlgorithm.into()),
    verifier_factory: verifier,
    key_utils: KeyUtils::new_unimplemented(),
};

/// Has tokens checked with it. The second time it is there already, which is as good.
pub fn install() {
    _ = RING.install_default();
}

/// How a signature is made.
enum Way {
    Rsa(&'static RsaParameters),
    Other(&'static dyn VerificationAlgorithm),
}

/// A key and what is signed with it.
struct Check {
    algorithm: Algorithm,
    way: Way,
    key: DecodingKey,
}

fn verifier(algorithm: &Algorithm, key: &DecodingKey) -> Result<Box<dyn JwtVerifier>, Error> {
    let (family, way) = match algorithm {
        Algorithm::RS256 => (AlgorithmFamily::Rsa, Way::Rsa(&RSA_PKCS1_2048_8192_SHA256)),
        Algorithm::RS384 => (AlgorithmFamily::Rsa, Way::Rsa(&RSA_PKCS1_2048_8192_SHA384)),
        Algorithm::RS512 => (AlgorithmFamily::Rsa, Way::Rsa(&RSA_PKCS1_2048_8192_SHA512)),
        Algorithm::PS256 => (AlgorithmFamily::Rsa, Way::Rsa(&RSA_PSS_2048_8192_SHA256)),
        Algorithm::PS384 => (AlgorithmFamily::Rsa, Way::Rsa(&RSA_PSS_2048_8192_SHA384)),
        Algorithm::PS512 => (AlgorithmFamily::Rsa, Way::Rsa(&RSA_PSS_2048_8192_SHA512)),
        Algorithm::ES256 => (AlgorithmFamily::Ec, Way::Other(&ECDSA_P256_SHA256_FIXED)),
        Algorithm::ES384 => (AlgorithmFamily::Ec, Way::Other(&ECDSA_P384_SHA384_FIXED)),
        Algorithm::EdDSA => (AlgorithmFamily::Ed, Way::Other(&ED25519)),
        // Whoever checks such a signature could have made it.
        _ => return Err(ErrorKind::InvalidAlgorithm.into()),
    };
    if key.family() == family {
        Ok(Box::new(Check { algorithm: *algorithm, way, key: key.clone() }))
    } else {
        Err(ErrorKind::InvalidKeyFormat.into())
    }
}

impl JwtVerifier for Check {
    fn algorithm(&self) -> Algorithm {
        self.algorithm
    }
}

impl Verifier<Vec<u8>> for Check {
    fn verify(&self, said: &[u8], signed: &Vec<u8>) -> Result<(), signature::Error> {
        let checked = match (&self.way, self.key.kind()) {
            (Way::Rsa(how), DecodingKeyKind::RsaModulusExponent { n, e }) => {
                RsaPublicKeyComponents { n, e }.verify(how, said, signed)
            }
            (Way::Other(how), DecodingKeyKind::SecretOrDer(key)) => {
                UnparsedPublicKey::new(*how, key).verify(said, signed)
            }
            _ => return Err(signature::Error::new()),
        };
        checked.map_err(|_| signature::Error::new())
    }
}

#[cfg(test)]
mod tests {
    use ring::rand::SystemRandom;
    use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair};

    use super::*;

    fn holds(algorithm: Algorithm, key: &DecodingKey, said: &[u8], signed: &[u8]) -> bool {
        verifier(&algorithm, key).is_ok_and(|check| check.verify(said, &signed.to_vec()).is_ok())
    }

    #[test]
    fn a_signature_holds_for_what_was_signed_and_in_the_way_of_its_key_alone() {
        let random = SystemRandom::new();
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, made.as_ref(), &random).unwrap();
        let signed = pair.sign(&random, b"said").unwrap();
        let key = DecodingKey::from_ec_der(pair.public_key().as_ref());
        assert!(holds(Algorithm::ES256, &key, b"said", signed.as_ref()));
        assert!(!holds(Algorithm::ES256, &key, b"said otherwise", signed.as_ref()));
        for other in [Algorithm::ES384, Algorithm::EdDSA, Algorithm::RS256, Algorithm::HS256] {
            assert!(!holds(other, &key, b"said", signed.as_ref()), "{other:?}");
        }
        let made = Ed25519KeyPair::generate_pkcs8(&random).unwrap();
        let pair = Ed25519KeyPair::from_pkcs8(made.as_ref()).unwrap();
        let key = DecodingKey::from_ed_der(pair.public_key().as_ref());
        assert!(holds(Algorithm::EdDSA, &key, b"said", pair.sign(b"said").as_ref()));
        assert!(!holds(Algorithm::EdDSA, &key, b"said otherwise", pair.sign(b"said").as_ref()));
    }
}
