package org.augenhoehe.base.assets;

import io.quarkus.arc.All;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Publishes the hashes of all scripts that customers' browsers run. It stops nobody: a server that
 * sends one phone another script can send it another list as well. But then two devices have
 * different ones, and one of them differs from what is built from the source.
 */
@Path("/.well-known/augenhoehe-scripts")
class ScriptsResource {

  /**
   * All scripts, and the other files that pages load.
   *
   * @param files sorted, so that equal lists have equal bytes
   */
  record PublishedHashes(String version, Map<String, String> files) {}

  private final List<ServedFiles> rooms;
  private final String version;

  ScriptsResource(
      @All List<ServedFiles> rooms,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.rooms = rooms;
    this.version = version;
  }

  @GET
  public PublishedHashes hashes() {
    Map<String, String> files = new TreeMap<>();
    rooms.forEach(room -> files.putAll(room.hashes()));
    return new PublishedHashes(version, files);
  }
}
