package org.augenhoehe.vote.teller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeyPinTest {

  /** RFC 9180, appendix A.3.1; pin.test.js has the same. */
  private static final String KEY =
      "04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a82"
          + "6a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0";

  @Test
  void it_is_the_beginning_of_the_hash() {
    // sha256sum: 8710cee59cfe355aed7b…
    assertThat(KeyPin.of(HexFormat.of().parseHex(KEY))).isEqualTo(new KeyPin("GW8CXSCWZRTNNVBV"));
  }

  @Test
  void it_follows_the_code() {
    assertThat(new KeyPin("GW8CXSCWZRTNNVBV").after("7K3M-9QXF-2VTP"))
        .isEqualTo("7K3M-9QXF-2VTP.GW8CXSCWZRTNNVBV");
  }
}
