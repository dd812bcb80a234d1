package org.augenhoehe.customer.welcome;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.entitle.issuer.IssuerKeys;
import org.augenhoehe.entitle.issuer.PublishedKey;

/** All keys in the directory, with the names of their offices and touchpoints. */
@Singleton
class KeyList {

  private static final Comparator<PublishedKey> ORDER =
      Comparator.comparing(PublishedKey::channel).thenComparing(PublishedKey::quarter);

  private final OfficeTree tree;
  private final IssuerKeys keys;

  KeyList(OfficeTree tree, IssuerKeys keys) {
    this.tree = tree;
    this.keys = keys;
  }

  List<ListedKey> all() {
    Map<UUID, List<PublishedKey>> published =
        keys.published().stream().collect(Collectors.groupingBy(PublishedKey::touchpoint));
    List<ListedKey> listed = new ArrayList<>();
    for (OfficeEntry office : tree.offices()) {
      for (TouchpointEntry touchpoint : tree.touchpoints(office.id())) {
        String place = office.name() + " – " + touchpoint.name();
        published.getOrDefault(touchpoint.id(), List.of()).stream()
            .sorted(ORDER)
            .map(key -> ListedKey.of(place, touchpoint.made(), key))
            .forEach(listed::add);
      }
    }
    return listed;
  }
}
