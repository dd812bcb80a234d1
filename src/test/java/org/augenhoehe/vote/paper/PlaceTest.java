package org.augenhoehe.vote.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.questionnaire.Form;
import org.junit.jupiter.api.Test;

class PlaceTest {

  private final Node office = Node.ofOffice(UUID.randomUUID());

  @Test
  void a_channel_has_its_form() {
    assertThat(Place.form(Channel.PHONE)).isEqualTo(Form.FULL);
    assertThat(Place.form(Channel.KIOSK)).isEqualTo(Form.KIOSK);
  }

  @Test
  void forms_mix_above_the_leaves_only() {
    Node leaf = new Node(office.office(), UUID.randomUUID(), Channel.KIOSK);
    assertThat(new Place(leaf, 1).isAskedHere(Form.KIOSK)).isTrue();
    assertThat(new Place(leaf, 1).isAskedHere(Form.FULL)).isFalse();
    for (Node above : new Node[] {leaf.parent().orElseThrow(), office}) {
      for (Form form : Form.values()) {
        assertThat(new Place(above, 1).isAskedHere(form)).isTrue();
      }
    }
  }
}
