package dev.countersign.web;

import dev.countersign.events.InvalidValueException;
import dev.countersign.events.Values;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The accounts people log in by where no identity provider is configured; with one, there is no
 * such bean. Passwords are kept as hashes only.
 *
 * <p>Five wrong passwords in a row lock an account's name for 30 seconds, each further one for
 * twice as long, up to an hour; a right one or a day without tries forgets them.
 */
public final class LocalAccounts {
  static final int SHORTEST_PASSWORD = 12;

  /** What bcrypt looks at; it refuses more. */
  private static final int MOST_PASSWORD_BYTES = 72;

  /** How long this process may go on accepting a token that another process has withdrawn. */
  private static final Duration TRUSTED = Duration.ofSeconds(5);

  private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom random = new SecureRandom();

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;
  private final String decoyHash;
  private final ConcurrentHashMap<String, Seen> seen = new ConcurrentHashMap<>();

  LocalAccounts(JdbcClient jdbc, PasswordEncoder encoder) {
    this.jdbc = jdbc;
    this.encoder = encoder;
    this.decoyHash = encoded(generated());
  }

  /** An account that has just proved its password. */
  record Account(String account, String employeeId, int generation) {}

  private record Stored(
      String account, String employeeId, String passwordHash, boolean disabled, int generation) {}

  private record Seen(int generation, long nanoTime) {}

  /** Whether the name is taken, also by a disabled account. */
  public boolean exists(String account) {
    return stored(account).isPresent();
  }

  /**
   * Makes an account with a generated password of about 99 bits, and returns that password: it
   * cannot be read again.
   *
   * @throws ProblemException 409 {@code account-taken}
   */
  public String create(String account, String employeeId) {
    String password = generated();
    create(account, employeeId, password);
    return password;
  }

  /**
   * Makes an account with a password that somebody chose.
   *
   * @throws ProblemException 409 {@code account-taken}; 400 for a password of less than 12
   *     characters or more than 72 bytes, or a name that is no code
   */
  public void create(String account, String employeeId, String password) {
    try {
      Values.code(account);
    } catch (InvalidValueException e) {
      throw new InvalidFieldsException(List.of(InvalidField.of("account", e)));
    }
    requireAcceptable("password", password);
    try {
      jdbc.sql(
              "insert into access.local_account (account, employee_id, password_hash)"
                  + " values (?, ?, ?)")
          .params(account, employeeId, encoded(password))
          .update();
    } catch (DuplicateKeyException e) {
      throw AccessRefusal.accountTaken(account);
    }
  }

  /** Disables every account of the employee; within five seconds its tokens are refused too. */
  public void disableFor(String employeeId) {
    jdbc.sql(
            "update access.local_account set disabled = true, generation = generation + 1"
                + " where employee_id = ? and not disabled returning account")
        .param(employeeId)
        .query(String.class)
        .list()
        .forEach(seen::remove);
  }

  /**
   * Replaces the password; within five seconds all older tokens of the account are refused.
   *
   * @throws ProblemException 401 {@code wrong-credentials}, 429 {@code too-many-attempts}, or 400
   *     for a new password that is too short or too long
   */
  public void changePassword(String account, String oldPassword, String newPassword) {
    requireAcceptable("newPassword", newPassword);
    Account proved = authenticate(account, oldPassword);
    int changed =
        jdbc.sql(
                "update access.local_account"
                    + " set password_hash = ?, generation = generation + 1"
                    + " where account = ? and generation = ? and not disabled")
            .params(encoded(newPassword), account, proved.generation())
            .update();
    seen.remove(account);
    if (changed == 0) {
      throw AccessRefusal.wrongCredentials();
    }
  }

  /**
   * Replaces the password by a generated one, which is returned and cannot be read again; within
   * five seconds all older tokens of the account are refused.
   *
   * @throws ProblemException 404 {@code account-exists}, also for a disabled account
   */
  public String resetPassword(String account) {
    String password = generated();
    int changed =
        jdbc.sql(
                "update access.local_account"
                    + " set password_hash = ?, generation = generation + 1"
                    + " where account = ? and not disabled")
            .params(encoded(password), account)
            .update();
    if (changed == 0) {
      throw AccessRefusal.accountUnknown(account);
    }
    jdbc.sql("delete from access.failed_login where account = ?").param(account).update();
    seen.remove(account);
    return password;
  }

  /** Refuses a wrong password, an unknown and a disabled account in the same way. */
  Account authenticate(String account, String password) {
    requireUnlocked(account);
    Optional<Stored> stored = stored(account);
    // One hash in any case, so that the time taken does not tell whether the account exists.
    boolean matches = encoder.matches(password, stored.map(Stored::passwordHash).orElse(decoyHash));
    if (!matches || stored.isEmpty() || stored.get().disabled()) {
      countFailure(account);
      throw AccessRefusal.wrongCredentials();
    }
    jdbc.sql("delete from access.failed_login where account = ?").param(account).update();
    Stored found = stored.get();
    return new Account(found.account(), found.employeeId(), found.generation());
  }

  /**
   * Whether tokens of this generation still count. "No" is always current; "yes" may be {@link
   * #TRUSTED} old, which spares a query per request.
   */
  boolean isCurrent(String account, int generation) {
    Seen known = seen.get(account);
    if (known != null
        && known.generation() == generation
        && System.nanoTime() - known.nanoTime() < TRUSTED.toNanos()) {
      return true;
    }
    long now = System.nanoTime();
    boolean current =
        stored(account)
            .filter(stored -> !stored.disabled() && stored.generation() == generation)
            .isPresent();
    if (current) {
      seen.put(account, new Seen(generation, now));
    }
    return current;
  }

  private Optional<Stored> stored(String account) {
    return jdbc.sql(
            "select account, employee_id, password_hash, disabled, generation"
                + " from access.local_account where account = ?")
        .param(account)
        .query(Stored.class)
        .optional();
  }

  private void requireUnlocked(String account) {
    jdbc.sql(
            "select ceil(extract(epoch from locked_until - clock_timestamp()))::bigint"
                + " from access.failed_login"
                + " where account = ? and locked_until > clock_timestamp()")
        .param(account)
        .query(Long.class)
        .optional()
        .ifPresent(
            seconds -> {
              throw AccessRefusal.tooManyAttempts(Duration.ofSeconds(seconds));
            });
  }

  private void countFailure(String account) {
    jdbc.sql("delete from access.failed_login where failed_at < now() - interval '1 day'").update();
    jdbc.sql(
            """
            insert into access.failed_login as known (account, failed_attempts, failed_at)
            values (?, 1, now())
            on conflict (account) do update
            set failed_attempts = known.failed_attempts + 1,
                failed_at = now(),
                locked_until = case
                    when known.failed_attempts >= 4
                    then now() + least(interval '30 seconds' * 2 ^ least(known.failed_attempts - 4, 7), interval '1 hour')
                end
            """)
        .param(account)
        .update();
  }

  private String encoded(String password) {
    String hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalStateException("The password encoder gave nothing");
    }
    return hash;
  }

  private static void requireAcceptable(String field, String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
      throw invalid(
          field,
          "must have at least " + SHORTEST_PASSWORD + " characters",
          "至少需要 " + SHORTEST_PASSWORD + " 个字符");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_PASSWORD_BYTES) {
      throw invalid(
          field,
          "must have at most " + MOST_PASSWORD_BYTES + " bytes in UTF-8",
          "以 UTF-8 计最多 " + MOST_PASSWORD_BYTES + " 字节");
    }
  }

  private static InvalidFieldsException invalid(String field, String en, String zh) {
    return new InvalidFieldsException(List.of(new InvalidField(field, new Text(en, zh))));
  }

  /** Five groups of four, without letters that look alike. */
  private static String generated() {
    var groups = new ArrayList<String>();
    for (int group = 0; group < 5; group++) {
      var letters = new StringBuilder();
      for (int letter = 0; letter < 4; letter++) {
        letters.append(LEGIBLE.charAt(random.nextInt(LEGIBLE.length())));
      }
      groups.add(letters.toString());
    }
    return String.join("-", groups);
  }
}
