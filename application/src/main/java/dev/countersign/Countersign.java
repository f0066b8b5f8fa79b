package dev.countersign;

import java.lang.reflect.InvocationTargetException;

/**
 * Starts the program, or says which Java it needs. It is compiled for older Java releases than the
 * rest, so that the sentence can be read where the rest cannot even be loaded.
 */
public final class Countersign {
  private static final int NEEDED = 25;

  private Countersign() {}

  /** The entry point; arguments are Spring Boot properties. */
  public static void main(String[] args) throws Throwable {
    int running = Runtime.version().feature();
    if (running < NEEDED) {
      System.err.println(
          "Countersign needs Java "
              + NEEDED
              + " or newer, but this is Java "
              + running
              + ": start it with the java of a JDK "
              + NEEDED
              + ", for example /path/to/jdk-"
              + NEEDED
              + "/bin/java -jar countersign.jar.");
      System.exit(1);
    }
    try {
      Class.forName("dev.countersign.application.CountersignApplication")
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
