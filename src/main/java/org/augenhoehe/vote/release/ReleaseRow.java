package org.augenhoehe.vote.release;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.office.Node;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;

/** A release as it is stored; a row never changes. */
@Entity
@Immutable
@Table(name = "release")
class ReleaseRow {

  @Id UUID id;
  String node;
  int questionnaire;

  @Column(name = "opened_at")
  Instant openedAt;

  long opening;
  int ballots;
  int spoiled;

  @ElementCollection(fetch = FetchType.EAGER)
  @Fetch(FetchMode.SUBSELECT)
  @CollectionTable(name = "release_item", joinColumns = @JoinColumn(name = "release_id"))
  List<ItemCount> items = new ArrayList<>();

  protected ReleaseRow() {}

  ReleaseRow(Release release) {
    this.id = release.id();
    this.node = release.node().path();
    this.questionnaire = release.questionnaire();
    this.openedAt = release.openedAt();
    this.opening = release.opening();
    this.ballots = release.ballots();
    this.spoiled = release.spoiled();
    this.items.addAll(release.items());
  }

  Release toRelease() {
    return new Release(
        id, Node.parse(node), questionnaire, openedAt, opening, ballots, spoiled, items);
  }
}
