package org.augenhoehe.base.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Invariant 2, One tree: every node has one way from the root")
class NodeTest {

  private static final UUID OFFICE = UUID.fromString("11111111-1111-4111-8111-111111111111");
  private static final UUID TOUCHPOINT = UUID.fromString("22222222-2222-4222-8222-222222222222");

  private final Node office = Node.ofOffice(OFFICE);
  private final Node touchpoint = new Node(OFFICE, TOUCHPOINT, null);
  private final Node leaf = new Node(OFFICE, TOUCHPOINT, Channel.KIOSK);

  @Test
  void a_path_leads_back_to_its_node() {
    for (Node node : List.of(office, touchpoint, leaf)) {
      assertThat(Node.parse(node.path())).isEqualTo(node);
    }
    assertThat(leaf.path()).isEqualTo(OFFICE + "/" + TOUCHPOINT + "/KIOSK");
  }

  @Test
  void a_channel_hangs_on_a_touchpoint_and_a_touchpoint_on_an_office() {
    assertThat(leaf.parent()).hasValue(touchpoint);
    assertThat(touchpoint.parent()).hasValue(office);
    assertThat(office.parent()).isEmpty();
  }

  @Test
  void only_a_channel_is_a_leaf() {
    assertThat(leaf.isLeaf()).isTrue();
    assertThat(touchpoint.isLeaf()).isFalse();
    assertThat(office.isLeaf()).isFalse();
  }

  @Test
  void there_is_no_other_node() {
    assertThatThrownBy(() -> new Node(OFFICE, null, Channel.PHONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Node(null, TOUCHPOINT, Channel.PHONE))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> Node.parse("nowhere")).isInstanceOf(IllegalArgumentException.class);
  }
}
