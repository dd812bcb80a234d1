package org.augenhoehe.base.branding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.augenhoehe.base.platform.ContentHash;

/** The logo of an office that has one. */
@Entity
@Table(name = "office_logo")
class OfficeLogo {

  @Id
  @Column(name = "office_id")
  UUID office;

  /** Of its content, as in addresses. */
  String hash;

  int width;
  int height;
  byte[] png;

  protected OfficeLogo() {}

  OfficeLogo(UUID office, LogoPicture picture) {
    this.office = office;
    set(picture);
  }

  void set(LogoPicture picture) {
    hash = ContentHash.of(picture.png());
    width = picture.width();
    height = picture.height();
    png = picture.png();
  }
}
