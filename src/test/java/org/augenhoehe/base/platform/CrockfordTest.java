package org.augenhoehe.base.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrockfordTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7K3M-9QX0-1VTP",
        "7k3m-9qx0-1vtp",
        "7K3M9QX01VTP",
        "7K3M 9QX0 1VTP",
        "  7K3M–9QX0—1VTP\t\n",
        "7K3M_9QX0_1VTP",
        "7K3M-9QXO-IVTP",
        "7k3m-9qxo-ivtp",
        "7k3m-9qx0-lvtp",
        "7K3M-9QX0-LVTP",
        "7-K-3-M-9-Q-X-0-1-V-T-P",
        "7K3M-9QX0-ıVTP",
        "7K3M\u00a09QX0\u20091VTP"
      })
  void typing_is_forgiven(String typed) {
    assertThat(Crockford.read(typed, 12)).hasValue("7K3M9QX01VTP");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "-",
        "7K3M-9QX0-1VT",
        "7K3M-9QX0-1VTPP",
        "7K3M-9QX0-1VTU",
        "7K3M-9QX0-1VT!",
        "7K3M-9QX0-1VT\u0000",
        "7K3M-9QX0-1VTÄ",
        "7K3M-9QX0-1Vß",
        "' OR 1=1 --x"
      })
  void what_cannot_be_meant_is_none(String typed) {
    assertThat(Crockford.read(typed, 12)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.augenhoehe.base.platform.Spellings#all")
  void every_keyboard_will_do(Spellings.Case typing) {
    assertThat(Crockford.read(typing.typed(), 12)).isEqualTo(Optional.ofNullable(typing.read()));
  }

  @Test
  void a_long_nonsense_is_none() {
    assertThat(Crockford.read("7K3M-9QX0-1VTP" + ".".repeat(4_000), 12)).isEmpty();
  }

  @Test
  void bytes_are_written_five_bits_to_a_character() {
    byte[] all = HexFormat.of().parseHex("00443214c74254b635cf84653a56d7c675be77df");
    assertThat(Crockford.write(all)).isEqualTo("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    assertThat(Crockford.write(new byte[] {0, 0, -1})).isEqualTo("000FY");
    assertThat(Crockford.write(new byte[0])).isEmpty();
  }

  @Test
  void all_characters_come_in_groups_of_four() {
    String characters = Crockford.random(2_000, new SecureRandom());
    assertThat(characters).matches("[0-9A-HJKMNP-TV-Z]+");
    assertThat(characters.chars().distinct().count()).isEqualTo(32);
    assertThat(Crockford.grouped(characters)).matches("(.{4}-)+.{4}");
    assertThat(Crockford.grouped("7K3M9QX01VTP")).isEqualTo("7K3M-9QX0-1VTP");
  }
}
