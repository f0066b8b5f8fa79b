package dev.countersign.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.RevisionResolver;
import org.jspecify.annotations.Nullable;

/**
 * The revision of an aggregate's state: a digest of the code that makes it, which is the compiled
 * class of the aggregate and of all that its fields can hold. Nobody has to remember to raise it,
 * and a snapshot that other code has made is never read.
 */
final class StateRevision implements RevisionResolver {
  private final Map<Class<?>, String> known = new ConcurrentHashMap<>();

  @Override
  public @Nullable String revisionOf(Class<?> type) {
    return compiled(type) == null ? null : known.computeIfAbsent(type, StateRevision::digest);
  }

  private static String digest(Class<?> type) {
    Map<String, byte[]> classes = new TreeMap<>();
    collect(type, classes);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      classes.values().forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void collect(Type type, Map<String, byte[]> classes) {
    switch (type) {
      case ParameterizedType generic -> {
        collect(generic.getRawType(), classes);
        for (Type argument : generic.getActualTypeArguments()) {
          collect(argument, classes);
        }
      }
      case Class<?> array when array.isArray() -> collect(array.getComponentType(), classes);
      case Class<?> plain -> {
        byte[] bytes = compiled(plain);
        if (bytes != null && classes.putIfAbsent(plain.getName(), bytes) == null) {
          for (Field field : plain.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
              collect(field.getGenericType(), classes);
            }
          }
          if (plain.getSuperclass() != null) {
            collect(plain.getSuperclass(), classes);
          }
        }
      }
      default -> {}
    }
  }

  /** Null for what comes with Java itself. */
  private static byte @Nullable [] compiled(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    if (loader == null || loader.equals(ClassLoader.getPlatformClassLoader())) {
      return null;
    }
    try (InputStream file =
        loader.getResourceAsStream(type.getName().replace('.', '/') + ".class")) {
      return file == null ? null : file.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read the class " + type.getName(), e);
    }
  }
}
