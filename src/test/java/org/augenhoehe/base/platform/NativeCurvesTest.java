package org.augenhoehe.base.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.spec.ECGenParameterSpec;
import javax.crypto.KeyAgreement;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NativeCurvesTest {

  @BeforeEach
  void install() {
    NativeCurves.install();
    NativeCurves.install();
  }

  @Test
  void they_agree_with_the_jdk() throws Exception {
    KeyPair ours = pair("NativeCurves");
    KeyPair theirs = pair("SunEC");
    assertThat(secret(KeyAgreement.getInstance("ECDH"), ours, theirs))
        .isEqualTo(secret(KeyAgreement.getInstance("ECDH", "SunEC"), theirs, ours));
    assertThat(KeyAgreement.getInstance("ECDH").getProvider().getName()).isEqualTo("NativeCurves");
  }

  @Test
  void the_protocol_of_tls_stays_with_the_jdk() throws Exception {
    assertThat(Security.getProviders())
        .extracting(Provider::getName)
        .containsOnlyOnce("NativeCurves");
    assertThat(SSLContext.getInstance("TLS").getProvider().getName()).isEqualTo("SunJSSE");
  }

  private static KeyPair pair(String provider) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static byte[] secret(KeyAgreement agreement, KeyPair own, KeyPair other)
      throws Exception {
    agreement.init(own.getPrivate());
    agreement.doPhase(other.getPublic(), true);
    return agreement.generateSecret();
  }
}
