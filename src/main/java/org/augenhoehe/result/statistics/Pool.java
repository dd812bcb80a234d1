package org.augenhoehe.result.statistics;

import java.util.List;

/**
 * Peers' scores pooled with weights w = 1/s² (DerSimonian and Laird 1986).
 *
 * @param peers at least 2
 * @param mean Σwx / Σw
 * @param scale Σw − Σw²/Σw, 1/points²
 */
record Pool(List<Peer> peers, double mean, double scale) {

  static Pool of(List<Peer> peers) {
    double weights = 0;
    double squares = 0;
    double scores = 0;
    for (Peer peer : peers) {
      double weight = weight(peer, 0);
      weights += weight;
      squares += weight * weight;
      scores += weight * peer.score();
    }
    return new Pool(peers, scores / weights, weights - squares / weights);
  }

  static double weight(Peer peer, double between) {
    double error = peer.standardError();
    return 1 / (error * error + between);
  }

  /** (x − mean) / s of each. */
  double[] z() {
    return peers.stream()
        .mapToDouble(peer -> (peer.score() - mean) / peer.standardError())
        .toArray();
  }

  /**
   * τ², the true variance between the peers, points².
   *
   * @param q Σz², of which chance alone makes one less than there are peers
   */
  double between(double q) {
    return Math.max(0, (q - (peers.size() - 1)) / scale);
  }

  static double sumOfSquares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }
}
