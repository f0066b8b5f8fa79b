package dev.countersign.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** An operating system and processor, named as the archives of binaries are named. */
record Platform(String name) {
  static Platform current() {
    Platform platform = of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    // Alpine's C library runs no program that was linked for another Linux.
    return Files.exists(Path.of("/etc/alpine-release"))
        ? new Platform(platform.name + "-alpine_linux")
        : platform;
  }

  static Platform of(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    String system =
        os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : os.strip();
    String processor =
        switch (osArch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          case String other -> other;
        };
    return new Platform(system + "-" + processor);
  }

  boolean isWindows() {
    return name.startsWith("windows");
  }

  String archive() {
    return "/postgres-" + name + ".txz";
  }

  String program(String program) {
    return isWindows() ? program + ".exe" : program;
  }
}
