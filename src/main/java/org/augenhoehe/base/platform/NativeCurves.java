package org.augenhoehe.base.platform;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import org.conscrypt.Conscrypt;

/**
 * Elliptic curves by Conscrypt. Tink asks it by itself for signatures; for ECDH it asks the JDK's
 * first provider, and that of Java 17 takes seven to ten times as long. Only what ECDH needs comes
 * first. The JDK's TLS uses it as well, for agreeing on keys on NIST curves and for the keys of
 * certificates; its protocol and its signatures stay with the JDK.
 */
public final class NativeCurves extends Provider {

  private static final long serialVersionUID = 1L;

  private static final String NAME = "NativeCurves";

  private NativeCurves(Provider conscrypt) {
    super(NAME, "1", "ECDH by Conscrypt");
    delegate(conscrypt.getService("KeyAgreement", "ECDH"));
    delegate(conscrypt.getService("KeyFactory", "EC"));
    delegate(conscrypt.getService("KeyPairGenerator", "EC"));
  }

  private void delegate(Service service) {
    putService(
        new Service(
            this, service.getType(), service.getAlgorithm(), service.getClassName(), null, null) {
          @Override
          public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
            return service.newInstance(parameter);
          }

          @Override
          public boolean supportsParameter(Object parameter) {
            return service.supportsParameter(parameter);
          }
        });
  }

  /** Installs them for this process, where Conscrypt has a library for this machine. */
  public static synchronized void install() {
    if (Conscrypt.isAvailable() && Security.getProvider(NAME) == null) {
      Provider conscrypt = Conscrypt.newProvider();
      Security.addProvider(conscrypt);
      Security.insertProviderAt(new NativeCurves(conscrypt), 1);
    }
  }
}
