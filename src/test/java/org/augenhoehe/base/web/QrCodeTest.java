package org.augenhoehe.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QrCodeTest {

  @Test
  void a_scanner_reads_what_was_written() throws Exception {
    String text = "https://feedback.jobcenter-musterstadt.example/r#7K3M-9QXF-2VTP";
    QrCode code = QrCode.of(text);
    assertThat(Scanner.read(code.size(), code.path())).isEqualTo(text);
  }

  /** The larger the modules, the worse a camera may be; a slip's code is 40 mm wide. */
  @Test
  void what_follows_the_code_takes_little_room() {
    String slip = "https://feedback.jobcenter-musterstadt.de/r?lang=de-simple#7K3M-9QXF-2VTP";
    QrCode code = QrCode.of(slip + ".0123456789ABCDEF");
    assertThat(code.size()).isEqualTo(QrCode.of(slip).size()).isEqualTo(37 + 2 * 4);
  }

  @Test
  void four_modules_around_it_stay_blank() {
    QrCode code = QrCode.of("https://a.example/r#7K3M-9QXF-2VTP");
    boolean[][] modules = Scanner.modules(code.size(), code.path());
    for (int i = 0; i < code.size(); i++) {
      for (int edge = 0; edge < 4; edge++) {
        int far = code.size() - 1 - edge;
        assertThat(modules[edge][i] || modules[far][i] || modules[i][edge] || modules[i][far])
            .isFalse();
      }
    }
  }
}
