package org.augenhoehe.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** CPU time, in seconds. Linux counts that of other processes in hundredths of a second. */
final class Cpu {

  static final int CORES = Runtime.getRuntime().availableProcessors();

  private static final double TICKS_PER_SECOND = 100;

  /** Seconds used so far. */
  interface Clock {
    double seconds() throws IOException;
  }

  /** An operation that is measured alone. */
  interface Operation {
    void run(int number) throws Exception;
  }

  private Cpu() {}

  static double sum(Clock... clocks) throws IOException {
    double seconds = 0;
    for (Clock clock : clocks) {
      seconds += clock.seconds();
    }
    return seconds;
  }

  static double ofThisThread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  static double ofThisProcess() throws IOException {
    return of(ProcessHandle.current().pid());
  }

  static double of(long pid) throws IOException {
    return ticks(Path.of("/proc", Long.toString(pid), "stat"), 2) / TICKS_PER_SECOND;
  }

  /** Of a process and its descendants, including those that have ended. */
  static double ofTree(long pid) throws IOException {
    long[] tree =
        LongStream.concat(
                LongStream.of(pid),
                ProcessHandle.of(pid).orElseThrow().descendants().mapToLong(ProcessHandle::pid))
            .toArray();
    double ticks = 0;
    for (long each : tree) {
      ticks += ticks(Path.of("/proc", Long.toString(each), "stat"), 4);
    }
    return ticks / TICKS_PER_SECOND;
  }

  /** Of all processes, the kernel, and what a virtual machine's host took for others. */
  static double ofTheMachine() throws IOException {
    String[] fields = Files.readAllLines(Path.of("/proc/stat")).get(0).split(" +");
    // user, nice, system; without idle and iowait; irq, softirq, steal
    return IntStream.of(1, 2, 3, 6, 7, 8).mapToLong(i -> Long.parseLong(fields[i])).sum()
        / TICKS_PER_SECOND;
  }

  /** Of the threads that compile in this JVM. One that has ended had nothing left to do. */
  static double ofCompilers(long pid) throws IOException {
    double ticks = 0;
    try (DirectoryStream<Path> threads =
        Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
      for (Path thread : threads) {
        ticks += isCompiler(thread) ? ticks(thread.resolve("stat"), 2) : 0;
      }
    }
    return ticks / TICKS_PER_SECOND;
  }

  private static boolean isCompiler(Path thread) throws IOException {
    try {
      return Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*");
    } catch (NoSuchFileException ended) {
      return false;
    }
  }

  /**
   * @param times how many of these to add: utime, stime, cutime, cstime
   */
  private static long ticks(Path stat, int times) throws IOException {
    try {
      String line = Files.readString(stat);
      // The second field is the name of the command and may hold spaces.
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return IntStream.range(0, times).mapToLong(i -> Long.parseLong(fields[11 + i])).sum();
    } catch (NoSuchFileException ended) {
      return 0;
    }
  }

  /**
   * Seconds for one operation while every core repeats it, because busy cores slow each other down.
   *
   * @param times how often each core repeats it
   * @param operation makes each core's own
   */
  static double perOperation(int times, Callable<Operation> operation) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CORES);
    try {
      List<Callable<Double>> shares =
          IntStream.range(0, CORES)
              .<Callable<Double>>mapToObj(core -> () -> seconds(times, operation.call()))
              .toList();
      double seconds = 0;
      for (Future<Double> each : threads.invokeAll(shares)) {
        seconds += each.get();
      }
      return seconds / CORES / times;
    } finally {
      threads.shutdown();
    }
  }

  private static double seconds(int times, Operation operation) throws Exception {
    double start = ofThisThread();
    for (int i = 0; i < times; i++) {
      operation.run(i);
    }
    return ofThisThread() - start;
  }
}
