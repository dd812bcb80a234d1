package org.augenhoehe.base.branding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.office.OfficeTree;

/** Stores and returns how offices look. */
@ApplicationScoped
public class Branding {

  /**
   * A colour with its surroundings, each part as {@code #} and six hexadecimal digits.
   *
   * @param ink of text on the accent
   * @param paper the background of the accent
   */
  public record Swatch(String accent, String ink, String paper) {

    private static Swatch of(Palette.Shades shades, Colour paper) {
      return new Swatch(shades.accent().hex(), shades.ink().hex(), paper.hex());
    }
  }

  @ApplicationScoped
  static class Accents implements PanacheRepositoryBase<OfficeAccent, UUID> {}

  @ApplicationScoped
  static class Logos implements PanacheRepositoryBase<OfficeLogo, UUID> {

    /** Leaves out the picture, which every customer's code would otherwise fetch. */
    Optional<StyleSheet.Frame> frame(UUID office) {
      return find("office", office).project(StyleSheet.Frame.class).firstResultOptional();
    }
  }

  private final Accents accents;
  private final Logos logos;
  private final OfficeTree tree;
  private final AuditLog audit;

  Branding(Accents accents, Logos logos, OfficeTree tree, AuditLog audit) {
    this.accents = accents;
    this.logos = logos;
    this.tree = tree;
    this.audit = audit;
  }

  /** How an office looks; an unknown office looks like the house. */
  @Transactional
  public Look of(UUID office) {
    return worn(office).look();
  }

  /** The office's colour by day and by night; empty where it is the house's. */
  @Transactional
  public List<Swatch> swatches(UUID office) {
    return worn(office)
        .palette()
        .map(
            palette ->
                List.of(
                    Swatch.of(palette.day(), Palette.PAPER),
                    Swatch.of(palette.night(), Palette.NIGHT)))
        .orElse(List.of());
  }

  /**
   * @param hex six hexadecimal digits after a {@code #}
   * @throws BrandingRefusal where it is no colour, or text in it cannot be read
   * @throws org.augenhoehe.base.office.OfficeRefusal where there is no such office
   */
  @Transactional
  public Look setAccent(UUID office, String hex) {
    tree.lock(office);
    Colour colour = Colour.parse(hex).orElseThrow(BrandingRefusal::noColour);
    if (!Palette.isReadable(colour)) {
      throw BrandingRefusal.weakColour(colour);
    }
    accents
        .findByIdOptional(office)
        .ifPresentOrElse(
            accent -> accent.set(colour), () -> accents.persist(new OfficeAccent(office, colour)));
    audit.add(Act.COLOUR_CHANGED, tree.office(office).name() + ": " + colour.hex());
    return of(office);
  }

  /**
   * Restores the house's colour.
   *
   * @throws org.augenhoehe.base.office.OfficeRefusal where there is no such office
   */
  @Transactional
  public void removeAccent(UUID office) {
    tree.lock(office);
    if (accents.deleteById(office)) {
      audit.add(Act.COLOUR_REMOVED, tree.office(office).name());
    }
  }

  /**
   * @param sent a PNG or a JPEG; {@link LogoPicture} decides what is kept of it
   * @throws BrandingRefusal where it is neither, is damaged or is too large
   * @throws org.augenhoehe.base.office.OfficeRefusal where there is no such office
   */
  @Transactional
  public Look setLogo(UUID office, byte[] sent) {
    tree.lock(office);
    LogoPicture picture = LogoPicture.of(sent);
    logos
        .findByIdOptional(office)
        .ifPresentOrElse(
            logo -> logo.set(picture), () -> logos.persist(new OfficeLogo(office, picture)));
    audit.add(Act.LOGO_CHANGED, tree.office(office).name());
    return of(office);
  }

  /**
   * @throws org.augenhoehe.base.office.OfficeRefusal where there is no such office
   */
  @Transactional
  public void removeLogo(UUID office) {
    tree.lock(office);
    if (logos.deleteById(office)) {
      audit.add(Act.LOGO_REMOVED, tree.office(office).name());
    }
  }

  /**
   * The style sheet under this name.
   *
   * @param once whether the client must not cache what the sheet links to either
   */
  @Transactional
  Optional<String> sheet(UUID office, String name, boolean once) {
    StyleSheet worn = worn(office);
    return worn.name().equals(name) && !worn.isEmpty()
        ? Optional.of(worn.text(once))
        : Optional.empty();
  }

  /** The PNG under this name. */
  @Transactional
  Optional<byte[]> logo(UUID office, String name) {
    return logos.findByIdOptional(office).filter(logo -> logo.hash.equals(name)).map(l -> l.png);
  }

  private StyleSheet worn(UUID office) {
    return new StyleSheet(
        office,
        accents.findByIdOptional(office).map(accent -> Colour.of(accent.colour)),
        logos.frame(office));
  }
}
