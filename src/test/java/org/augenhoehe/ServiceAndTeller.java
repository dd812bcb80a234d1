package org.augenhoehe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.augenhoehe.base.platform.SigningKey;
import org.augenhoehe.redteam.DiskSearch;

/**
 * Service and teller as two processes of the same package, each with its own directory and the
 * other's key. A test may change the settings before it starts them.
 */
final class ServiceAndTeller {

  private static final String APP = "quarkus-app";

  final Path services;
  final Path tellers;
  final Map<String, String> tellerSettings = new HashMap<>();
  final Map<String, String> serviceSettings = new HashMap<>();

  /**
   * @param services the service's data directory
   * @param tellers the teller's
   */
  ServiceAndTeller(Path services, Path tellers) throws IOException {
    this.services = services;
    this.tellers = tellers;
    String port = String.valueOf(PackagedService.freePort());
    tellerSettings.put("AUGENHOEHE_TELLER_PORT", port);
    tellerSettings.put("AUGENHOEHE_TELLER_SERVICE_KEY", serviceKey());
    serviceSettings.put("AUGENHOEHE_TELLER_URL", "http://localhost:" + port);
    serviceSettings.put("AUGENHOEHE_TELLER_KEY", tellerKey());
    serviceSettings.put("AUGENHOEHE_TELLER_NAME", "Personalrat");
  }

  String serviceKey() {
    return key(services, "service.json");
  }

  String tellerKey() {
    return key(tellers, "teller.json");
  }

  private static String key(Path directory, String file) {
    byte[] point = new SigningKey(directory.resolve("keys"), file).publicKey();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(point);
  }

  PackagedService launchTeller() throws IOException {
    return PackagedService.startTeller(APP, tellers, tellerSettings);
  }

  PackagedService launchService() throws IOException {
    return PackagedService.start(APP, services, serviceSettings);
  }

  PackagedService startTeller() throws Exception {
    return launchTeller().awaitWords("listens on port");
  }

  PackagedService startService() throws Exception {
    return launchService().awaitReady();
  }

  /**
   * @return the names of all secrets that are in this process's memory
   */
  Set<String> inMemory(DiskSearch thief, PackagedService service) throws Exception {
    Path dump = services.resolve("heap.hprof");
    Set<String> found = thief.in(service.memory(dump));
    Files.delete(dump);
    return found;
  }

  /**
   * @return the names of all secrets that are in files below this directory
   */
  static Set<String> inFiles(DiskSearch thief, Path directory) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.addAll(thief.in(Files.readAllBytes(file)));
      }
    }
    return found;
  }

  static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
