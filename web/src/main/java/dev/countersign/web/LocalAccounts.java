package dev.countersign.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.countersign.events.InvalidValueException;
import dev.countersign.events.Values;
import dev.countersign.web.SecurityEvent.Kind;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The accounts people log in by where no identity provider is configured; with one, there is no
 * such bean. Passwords are kept as hashes only.
 *
 * <p>Five wrong passwords in a row from one address lock an account's name for that address for 30
 * seconds, each further one for twice as long, up to an hour; a right one or a day without tries
 * forgets them. A try is counted before the password is looked at, and only as many are looked at
 * at once as there are processors: a hash is dear.
 *
 * <p>So that many addresses together do not guess more, nor one address among many names, an hour
 * sees at most 30 wrong passwords of strangers for one name, and 100 from one address. Strangers to
 * an account are addresses from which nobody has logged in to it of late: its owner, where they
 * always are, is kept out by none of that.
 *
 * <p>A password that somebody else made up lets its owner do nothing but choose another.
 */
public final class LocalAccounts {
  static final int SHORTEST_PASSWORD = 12;

  /** What bcrypt looks at; it refuses more. */
  private static final int MOST_PASSWORD_BYTES = 72;

  /** How long this process may go on accepting a token that another process has withdrawn. */
  private static final Duration TRUSTED = Duration.ofSeconds(5);

  /** Who waits for a hash while as many are made as there are processors, per processor. */
  private static final int MOST_IN_LINE = 3;

  /** How many wrong passwords an hour sees, of strangers for one name and from one address. */
  static final int MOST_FOR_ONE_NAME = 30;

  static final int MOST_FROM_ONE_ADDRESS = 100;

  private static final int GROUPS = 5;
  private static final int FIRST_HALF = 2;

  /** Of a session {@code s}; takes the seconds after which it ends when it is not used. */
  private static final String OPEN =
      "s.ended_at is null and s.expires_at > now()"
          + " and s.used_at > now() - make_interval(secs => ?)";

  private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom random = new SecureRandom();

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;
  private final String decoyHash;
  private final SecurityEvents events;
  private final TransactionOperations transaction;
  private final Duration tokenLifetime;
  private final Duration idleTimeout;
  private final int hashing = Runtime.getRuntime().availableProcessors();
  private final Semaphore hashes = new Semaphore(hashing, true);
  private final Semaphore places = new Semaphore(hashing * (1 + MOST_IN_LINE), true);
  private final Cache<String, Seen> seen =
      Caffeine.newBuilder().expireAfterWrite(TRUSTED).maximumSize(10_000).build();

  LocalAccounts(
      JdbcClient jdbc,
      PasswordEncoder encoder,
      SecurityEvents events,
      TransactionOperations transaction,
      AccessProperties properties) {
    this.jdbc = jdbc;
    this.encoder = encoder;
    this.events = events;
    this.transaction = transaction;
    this.tokenLifetime = properties.tokenLifetime();
    this.idleTimeout = properties.idleTimeout();
    this.decoyHash = encoded(generated(GROUPS));
  }

  /**
   * An account that has just proved its password.
   *
   * @param mustChange whether it may do nothing but choose another one
   */
  record Account(String account, String employeeId, int generation, boolean mustChange) {}

  /** An account that has logged in, by the id of its session. */
  record LoggedIn(Account account, String session, Instant expiresAt) {}

  /**
   * What may be told of an account.
   *
   * @param mustChange whether the password is to be changed at the next log-in
   * @param lastUsedAt when a session of it was last used; null when none is kept
   */
  public record Listed(
      String account,
      String employeeId,
      boolean disabled,
      boolean mustChange,
      Instant createdAt,
      @Nullable Instant lastUsedAt) {}

  /** What somebody who looks at their sessions is told of one. */
  record OpenSession(
      String id, @Nullable String sourceAddress, Instant startedAt, Instant usedAt) {}

  /**
   * What came of a reset.
   *
   * @param password all of it, or the half that the caller is told
   * @param waiting whether another person has to do the same, who is told the other half
   */
  public record Reset(String password, boolean waiting) {}

  private record Stored(
      String account,
      String employeeId,
      String passwordHash,
      boolean disabled,
      int generation,
      boolean mustChange) {}

  private record Seen(String account, int generation) {}

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
    String password = generated(GROUPS);
    insert(account, employeeId, password, true);
    return password;
  }

  /**
   * Makes an account with a password that its owner chose, and need not change.
   *
   * @throws ProblemException 409 {@code account-taken}; 400 for a common password, one of less than
   *     12 characters or more than 72 bytes, or a name that is no code
   */
  public void create(String account, String employeeId, String password) {
    requireAcceptable("password", account, password);
    insert(account, employeeId, password, false);
  }

  /**
   * Makes an account with a password that is written down somewhere, and is to be changed.
   *
   * @throws ProblemException as {@link #create(String, String, String)}
   */
  public void createWithFirst(String account, String employeeId, String password) {
    requireAcceptable("password", account, password);
    insert(account, employeeId, password, true);
  }

  /**
   * Makes an account with a password that nobody is told, and begins its reset: returns the first
   * half of what another person completes by {@link #resetPassword}.
   *
   * @param by who is told the first half
   * @throws ProblemException 409 {@code account-taken}
   */
  public String createForTwo(String account, String employeeId, String by) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              insert(account, employeeId, generated(GROUPS), true);
              return begin(account, by);
            }));
  }

  /** Whether somebody else has begun a reset that this person can complete. */
  public boolean waitsFor(String account, String other) {
    return jdbc.sql(
            "select exists (select from access.pending_reset where account = ?"
                + " and requested_by <> ? and requested_at > now() - interval '1 day')")
        .params(account, other)
        .query(Boolean.class)
        .single();
  }

  private void insert(String account, String employeeId, String password, boolean mustChange) {
    try {
      Values.code(account);
    } catch (InvalidValueException e) {
      throw new InvalidFieldsException(List.of(InvalidField.of("account", e)));
    }
    try {
      jdbc.sql(
              "insert into access.local_account"
                  + " (account, employee_id, password_hash, must_change) values (?, ?, ?, ?)")
          .params(account, employeeId, encoded(password), mustChange)
          .update();
    } catch (DuplicateKeyException e) {
      throw AccessRefusal.accountTaken(account);
    }
    events.record(SecurityEvent.now(Kind.ACCOUNT_MADE, null, account + " of " + employeeId, null));
  }

  /** The accounts whose names come after this one, in the order of their names. */
  public List<Listed> after(String account, int limit) {
    return jdbc.sql(
            """
            select a.account, a.employee_id, a.disabled, a.must_change, a.created_at,
              (select max(s.used_at) from access.session s where s.account = a.account)
                as last_used_at
            from access.local_account a
            where a.account > ? collate "C" order by a.account collate "C" limit ?
            """)
        .params(account, limit)
        .query(Listed.class)
        .list();
  }

  /** The employee whose account it is; empty for an unknown and for a disabled one. */
  public Optional<String> employeeOf(String account) {
    return stored(account).filter(stored -> !stored.disabled()).map(Stored::employeeId);
  }

  /** Disables every account of the employee; within five seconds its tokens are refused too. */
  public void disableFor(String employeeId) {
    jdbc.sql(
            "update access.local_account set disabled = true, generation = generation + 1"
                + " where employee_id = ? and not disabled returning account")
        .param(employeeId)
        .query(String.class)
        .list()
        .forEach(
            account -> {
              forget(account);
              events.record(SecurityEvent.now(Kind.ACCOUNT_DISABLED, null, account, null));
            });
  }

  /**
   * Replaces the password; within five seconds all older tokens of the account are refused.
   *
   * @throws ProblemException 401 {@code wrong-credentials}, 429 {@code too-many-attempts}, or 400
   *     for a new password that is too short or too long
   */
  public void changePassword(String account, String oldPassword, String newPassword) {
    Account proved = authenticate(account, oldPassword);
    requireAcceptable("newPassword", account, newPassword);
    if (newPassword.equals(oldPassword)) {
      throw invalid("newPassword", "must differ from the old one", "不得与原密码相同");
    }
    String hash = encoded(newPassword);
    transaction.executeWithoutResult(
        _ -> {
          int changed =
              jdbc.sql(
                      "update access.local_account set password_hash = ?, must_change = false,"
                          + " generation = generation + 1"
                          + " where account = ? and generation = ? and not disabled")
                  .params(hash, account, proved.generation())
                  .update();
          if (changed == 0) {
            throw AccessRefusal.wrongCredentials();
          }
          endSessions(account);
          events.record(
              SecurityEvent.now(Kind.PASSWORD_CHANGED, account, account, null)
                  .by(proved.employeeId()));
        });
    forget(account);
  }

  /**
   * Replaces the password by a generated one, which is returned, cannot be read again, and has to
   * be changed at once; within five seconds all older tokens of the account are refused. Where it
   * takes two persons each is told a half, so that neither can log in.
   *
   * @param by who resets it
   * @param takesTwo whether another person has to do the same within a day
   * @throws ProblemException 404 {@code account-exists}, also for a disabled account
   */
  public Reset resetPassword(String account, String by, boolean takesTwo) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              if (employeeOf(account).isEmpty()) {
                throw AccessRefusal.accountUnknown(account);
              }
              if (!takesTwo) {
                String password = generated(GROUPS);
                replace(account, by, password);
                return new Reset(password, false);
              }
              Optional<Pending> first = pending(account);
              if (first.isEmpty() || first.get().requestedBy().equals(by)) {
                return new Reset(begin(account, by), true);
              }
              String half = generated(GROUPS - FIRST_HALF);
              replace(account, by, first.get().firstHalf() + "-" + half);
              return new Reset(half, false);
            }));
  }

  private record Pending(String requestedBy, String firstHalf) {}

  private Optional<Pending> pending(String account) {
    return jdbc.sql(
            "select requested_by, first_half from access.pending_reset"
                + " where account = ? and requested_at > now() - interval '1 day' for update")
        .param(account)
        .query(Pending.class)
        .optional();
  }

  private String begin(String account, String by) {
    String half = generated(FIRST_HALF);
    jdbc.sql(
            """
            insert into access.pending_reset (account, requested_by, first_half) values (?, ?, ?)
            on conflict (account) do update set requested_by = excluded.requested_by,
              first_half = excluded.first_half, requested_at = now()
            """)
        .params(account, by, half)
        .update();
    events.record(SecurityEvent.now(Kind.RESET_REQUESTED, null, account, null));
    return half;
  }

  private void replace(String account, String by, String password) {
    jdbc.sql(
            "update access.local_account set password_hash = ?, must_change = true,"
                + " generation = generation + 1 where account = ? and not disabled")
        .params(encoded(password), account)
        .update();
    jdbc.sql("delete from access.pending_reset where account = ?").param(account).update();
    jdbc.sql("delete from access.failed_login where account = ?").param(account).update();
    endSessions(account);
    events.record(SecurityEvent.now(Kind.PASSWORD_RESET, null, account, null).by(by));
    forget(account);
  }

  /**
   * Proves the password and begins a session.
   *
   * @throws ProblemException 401 {@code wrong-credentials}, 429 {@code too-many-attempts}, 503
   *     {@code too-many-logins}
   */
  LoggedIn logIn(String account, String password) {
    Account proved = authenticate(account, password);
    Instant expiresAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(tokenLifetime);
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              jdbc.sql("delete from access.session where expires_at < now() - interval '30 days'")
                  .update();
              String session =
                  jdbc.sql(
                          "insert into access.session (account, source_address, expires_at)"
                              + " values (?, ?, ?) returning id::text")
                      .params(account, source(), expiresAt.atOffset(ZoneOffset.UTC))
                      .query(String.class)
                      .single();
              events.record(
                  SecurityEvent.now(Kind.LOGGED_IN, account, null, null).by(proved.employeeId()));
              return new LoggedIn(proved, session, expiresAt);
            }));
  }

  /** The sessions of the account that have not ended, the newest first. */
  List<OpenSession> sessions(String account) {
    return jdbc.sql(
            "select id::text, source_address, started_at, used_at from access.session s"
                + " where account = ? and "
                + OPEN
                + " order by started_at desc, id")
        .params(account, idleTimeout.toSeconds())
        .query(
            (row, number) ->
                new OpenSession(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getObject(4, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Ends a session of the account; within five seconds its token is refused. */
  boolean end(String account, String session) {
    return Boolean.TRUE.equals(
        transaction.execute(
            _ -> {
              int ended =
                  jdbc.sql(
                          "update access.session set ended_at = now()"
                              + " where id::text = ? and account = ? and ended_at is null")
                      .params(session, account)
                      .update();
              seen.invalidate(session);
              if (ended > 0) {
                events.record(SecurityEvent.now(Kind.LOGGED_OUT, account, null, null));
              }
              return ended > 0;
            }));
  }

  private void endSessions(String account) {
    jdbc.sql("update access.session set ended_at = now() where account = ? and ended_at is null")
        .param(account)
        .update();
  }

  private void forget(String account) {
    seen.asMap().values().removeIf(each -> each.account().equals(account));
  }

  /** Refuses a wrong password, an unknown and a disabled account in the same way. */
  Account authenticate(String account, String password) {
    if (!places.tryAcquire()) {
      throw AccessRefusal.tooManyLogins();
    }
    try {
      hashes.acquireUninterruptibly();
      try {
        return prove(account, password);
      } finally {
        hashes.release();
      }
    } finally {
      places.release();
    }
  }

  private Account prove(String account, String password) {
    count(account);
    Optional<Stored> stored = stored(account);
    // One hash in any case, so that the time taken does not tell whether the account exists.
    boolean matches = encoder.matches(password, stored.map(Stored::passwordHash).orElse(decoyHash));
    if (!matches || stored.isEmpty() || stored.get().disabled()) {
      events.record(SecurityEvent.now(Kind.LOGIN_FAILED, account, null, "wrong-credentials"));
      throw AccessRefusal.wrongCredentials();
    }
    jdbc.sql("delete from access.failed_login where account = ? and source_address = ?")
        .params(account, source())
        .update();
    Stored found = stored.get();
    return new Account(found.account(), found.employeeId(), found.generation(), found.mustChange());
  }

  private static String source() {
    RequestTrail trail = RequestTrail.currentIfAny();
    String address = trail == null ? null : trail.sourceAddress();
    return address == null ? "" : address;
  }

  /**
   * Whether tokens of this session still count, which is used by that. "No" is always current;
   * "yes" may be {@link #TRUSTED} old, which spares a query per request.
   */
  boolean isCurrent(String account, int generation, String session) {
    Seen wanted = new Seen(account, generation);
    if (wanted.equals(seen.getIfPresent(session))) {
      return true;
    }
    Optional<Boolean> found =
        jdbc.sql(
                "select s.used_at < now() - interval '1 minute' from access.session s"
                    + " join access.local_account a on a.account = s.account"
                    + " where s.id::text = ? and s.account = ? and a.generation = ?"
                    + " and not a.disabled and "
                    + OPEN)
            .params(session, account, generation, idleTimeout.toSeconds())
            .query(Boolean.class)
            .optional();
    if (found.isEmpty()) {
      return false;
    }
    if (found.get()) {
      jdbc.sql("update access.session set used_at = now() where id::text = ?")
          .param(session)
          .update();
    }
    seen.put(session, wanted);
    return true;
  }

  private Optional<Stored> stored(String account) {
    return jdbc.sql(
            "select account, employee_id, password_hash, disabled, generation, must_change"
                + " from access.local_account where account = ?")
        .param(account)
        .query(Stored.class)
        .optional();
  }

  /** Counts a try as wrong until it has turned out to be right; refuses it while locked. */
  private void count(String account) {
    jdbc.sql("delete from access.failed_login where failed_at < now() - interval '1 day'").update();
    long wait = secondsUntilStrangersMayTry(account);
    if (wait > 0) {
      throw locked(account, wait);
    }
    int counted =
        jdbc.sql(
                """
                insert into access.failed_login as known
                  (account, source_address, failed_attempts, failed_at)
                values (?, ?, 1, now())
                on conflict (account, source_address) do update
                set failed_attempts = known.failed_attempts + 1,
                    failed_at = now(),
                    locked_until = case
                        when known.failed_attempts >= 4
                        then now() + least(interval '30 seconds' * 2 ^ least(known.failed_attempts - 4, 7), interval '1 hour')
                    end
                where known.locked_until is null or known.locked_until <= now()
                """)
            .params(account, source())
            .update();
    if (counted == 0) {
      throw locked(account, secondsLocked(account));
    }
  }

  private AccessRefusal locked(String account, long seconds) {
    events.note(SecurityEvent.now(Kind.LOGIN_LOCKED, account, null, "too-many-attempts"));
    return AccessRefusal.tooManyAttempts(Duration.ofSeconds(seconds));
  }

  /**
   * Until tries of all strangers for this name, or of this address for all names, are few enough
   * again; 0 for whoever is no stranger. One address counts as often as it can try in an hour.
   */
  private long secondsUntilStrangersMayTry(String account) {
    return jdbc.sql(
            """
            with known as (
              select exists (select from access.session
                where account = :account and source_address = :source) as here),
            recent as (
              select account, source_address, least(failed_attempts, 6) as tries, failed_at
              from access.failed_login, known
              where not known.here and failed_at > now() - interval '1 hour'
                and (account = :account or source_address = :source)),
            together as (
              select min(failed_at) filter (where account = :account) as first_for_name,
                coalesce(sum(tries) filter (where account = :account), 0) as for_name,
                min(failed_at) filter (where source_address = :source) as first_from_address,
                coalesce(sum(tries) filter (where source_address = :source), 0) as from_address
              from recent)
            select coalesce(greatest(
              case when for_name >= :forName
                then ceil(extract(epoch from first_for_name + interval '1 hour' - now())) end,
              case when from_address >= :fromAddress
                then ceil(extract(epoch from first_from_address + interval '1 hour' - now())) end),
              0)::bigint
            from together
            """)
        .param("account", account)
        .param("source", source())
        .param("forName", MOST_FOR_ONE_NAME)
        .param("fromAddress", MOST_FROM_ONE_ADDRESS)
        .query(Long.class)
        .single();
  }

  private long secondsLocked(String account) {
    return jdbc.sql(
            "select ceil(extract(epoch from locked_until - clock_timestamp()))::bigint"
                + " from access.failed_login where account = ? and source_address = ?")
        .params(account, source())
        .query(Long.class)
        .optional()
        .orElse(1L);
  }

  private String encoded(String password) {
    String hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalStateException("The password encoder gave nothing");
    }
    return hash;
  }

  private static void requireAcceptable(String field, String account, String password) {
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
    String plain = password.toLowerCase(Locale.ROOT);
    if (account.length() > 2 && plain.contains(account.toLowerCase(Locale.ROOT))) {
      throw invalid(field, "must not contain the account's name", "不得包含账号名称");
    }
    if (CommonPasswords.include(password)) {
      throw invalid(
          field,
          "must not be one of those that are tried first, such as a common word with digits",
          "不得为常见密码（例如常用词加数字）");
    }
  }

  private static InvalidFieldsException invalid(String field, String en, String zh) {
    return new InvalidFieldsException(List.of(new InvalidField(field, new Text(en, zh))));
  }

  /** So many groups of four, without letters that look alike. */
  private static String generated(int groups) {
    var parts = new ArrayList<String>();
    for (int group = 0; group < groups; group++) {
      var letters = new StringBuilder();
      for (int letter = 0; letter < 4; letter++) {
        letters.append(LEGIBLE.charAt(random.nextInt(LEGIBLE.length())));
      }
      parts.add(letters.toString());
    }
    return String.join("-", parts);
  }
}
