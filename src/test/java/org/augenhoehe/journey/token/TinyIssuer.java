package org.augenhoehe.journey.token;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * As little of an issuer as a client needs: bare arithmetic, and no secret worth guarding. The JDK
 * verifies the tokens.
 */
public record TinyIssuer(BigInteger modulus, BigInteger exponent) {

  private static final BigInteger PUBLIC_EXPONENT = BigInteger.valueOf(65537);
  private static final int SIZE = 256;

  /** What RFC 9578, appendix B, has before the modulus and after it. */
  private static final String BEFORE =
      "30820152303d06092a864886f70d01010a3030a00d300b0609608648016503040202a11a301806092a864886f7"
          + "0d010108300b0609608648016503040202a2030201300382010f003082010a0282010100";

  private static final String AFTER = "0203010001";

  public static TinyIssuer fresh() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(SIZE * 8);
      return of((RSAPrivateKey) generator.generateKeyPair().getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static TinyIssuer ofPem(String pem) {
    byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    try {
      KeyFactory keys = KeyFactory.getInstance("RSA");
      return of((RSAPrivateKey) keys.generatePrivate(new PKCS8EncodedKeySpec(key)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TinyIssuer of(RSAPrivateKey key) {
    return new TinyIssuer(key.getModulus(), key.getPrivateExponent());
  }

  public static String tokenKey(BigInteger modulus) {
    return BEFORE + hex(modulus) + AFTER;
  }

  public String tokenKey() {
    return tokenKey(modulus);
  }

  /** From a TokenRequest to its TokenResponse. */
  public String answer(String request) {
    return hex(new BigInteger(request.substring(6), 16).modPow(exponent, modulus));
  }

  public boolean signed(String token) {
    byte[] bytes = HexFormat.of().parseHex(token);
    try {
      Signature signature = Signature.getInstance("RSASSA-PSS");
      signature.setParameter(
          new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, 1));
      signature.initVerify(
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(modulus, PUBLIC_EXPONENT)));
      signature.update(Arrays.copyOf(bytes, bytes.length - SIZE));
      return signature.verify(Arrays.copyOfRange(bytes, bytes.length - SIZE, bytes.length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String hex(BigInteger number) {
    String digits = number.toString(16);
    return "0".repeat(2 * SIZE - digits.length()) + digits;
  }
}
