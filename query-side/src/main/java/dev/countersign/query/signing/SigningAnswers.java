package dev.countersign.query.signing;

import dev.countersign.query.reading.Answers;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.Sql;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the questions about seals, and about who may bind us. */
@Component
class SigningAnswers {
  private static final String SEALS =
      """
      select s.*, e.entity_name from signing.seal s
      left join signing.entity e on e.signing_entity_id = s.signing_entity_id and {moment:e}
      where {moment:s} and {scope:s}
        and {if branchId: s.branch_id = :branchId}
      """;

  private static final Sql<Seals> ALL =
      Sql.of(
          Seals.class,
          SEALS
              + """
                and {if kind: s.kind = :kind}
                and {if phase: s.phase = :phase}
                and {if keeper: s.keeper_id = :keeper or s.stand_in_id = :keeper}
              """);

  private static final Sql<StockTakesDue> TO_COUNT =
      Sql.of(
          StockTakesDue.class,
          SEALS + " and s.phase not in ('LOST', 'DESTROYED') and s.count_due_on <= :asOf");

  private static final Sql<SealLog> LOG =
      Sql.of(
          SealLog.class,
          """
          select u.of_id || '/' || lpad(u.use::text, 6, '0') as id, u.*, s.seal_name
          from signing.seal_use u
          left join signing.seal s on s.seal_id = u.seal_id and {moment:s}
          where {moment:u} and {scope:u}
            and {if branchId: u.branch_id = :branchId}
            and {if sealId: u.seal_id = :sealId}
            and {if contractId: u.contract_id = :contractId}
            and {if usedBy: u.used_by = :usedBy}
            and {if from: u.used_on >= :from}
            and {if to: u.used_on <= :to}
          """);

  private static final Sql<SealLoans> LOANS =
      Sql.of(
          SealLoans.class,
          """
          select l.seal_id || '/' || lpad(l.loan::text, 6, '0') as id, l.*, s.seal_name
          from signing.loan l
          left join signing.seal s on s.seal_id = l.seal_id and {moment:s}
          where {moment:l} and {scope:l}
            and {if branchId: l.branch_id = :branchId}
            and {if sealId: l.seal_id = :sealId}
            and {if state: l.state = :state}
            and {if borrower: l.borrower_id = :borrower}
            and {if dueBefore: l.due_date < :dueBefore}
          """);

  private static final Sql<SealKeepers> KEEPERS =
      Sql.of(
          SealKeepers.class,
          """
          select k.seal_id || '/' || lpad(k.term::text, 6, '0') as id, k.*, s.seal_name, s.kind
          from signing.keeping k
          left join signing.seal s on s.seal_id = k.seal_id and {moment:s}
          where {moment:k} and {scope:k}
            and k.kept_from <= :asOf and (k.kept_to is null or k.kept_to > :asOf)
            and {if branchId: k.branch_id = :branchId}
            and {if sealId: k.seal_id = :sealId}
            and {if keeper: k.keeper_id = :keeper or k.stand_in_id = :keeper}
          """);

  private static final Sql<SigningEntities> ENTITIES =
      Sql.of(
          SigningEntities.class,
          """
          select e.*,
            coalesce((select jsonb_agg(a.branch_id order by a.branch_id)
              from signing.signing_branch a
              where {moment:a} and a.signing_entity_id = e.signing_entity_id
                and a.signs_from <= :asOf and (a.signs_to is null or a.signs_to > :asOf)),
              '[]') as branches
          from signing.entity e
          where {moment:e} and e.registered_on <= :asOf
            and exists (select from signing.signing_branch b
              where {moment:b} and b.signing_entity_id = e.signing_entity_id and {scope:b})
          """);

  private static final Sql<SigningPowers> POWERS =
      Sql.of(
          SigningPowers.class,
          """
          select p.signing_entity_id || '/' || lpad(p.power::text, 6, '0') as id, p.*,
            e.entity_name
          from signing.power p
          left join signing.entity e on e.signing_entity_id = p.signing_entity_id and {moment:e}
          where {moment:p}
            and p.first_day <= :asOf
            and (p.last_day is null or p.last_day >= :asOf)
            and (p.ended_on is null or p.ended_on > :asOf)
            and not exists (select from signing.departure d
              where {moment:d} and d.employee_id = p.holder_id and d.left_on <= :asOf)
            and exists (select from signing.signing_branch b
              where {moment:b} and b.signing_entity_id = p.signing_entity_id
                and b.signs_from <= :asOf and (b.signs_to is null or b.signs_to > :asOf)
                and {scope:b} and {if branchId: b.branch_id = :branchId})
            and {if signingEntityId: p.signing_entity_id = :signingEntityId}
            and {if holder: p.holder_id = :holder}
            and {if type: cardinality(p.types) = 0 or :type = any (p.types)}
          """);

  private final Answers answers;

  SigningAnswers(Answers answers) {
    this.answers = answers;
  }

  @QueryHandler
  Listing<Seals.Named> answer(Seals question, QuestionContext context) {
    return answers.list(ALL, question, context);
  }

  @QueryHandler
  Listing<Seals.Named> answer(StockTakesDue question, QuestionContext context) {
    return answers.list(TO_COUNT, question, context);
  }

  @QueryHandler
  Listing<SealLog.Entry> answer(SealLog question, QuestionContext context) {
    return answers.list(LOG, question, context);
  }

  @QueryHandler
  Listing<SealLoans.OfSeal> answer(SealLoans question, QuestionContext context) {
    return answers.list(LOANS, question, context);
  }

  @QueryHandler
  Listing<SealKeepers.OfSeal> answer(SealKeepers question, QuestionContext context) {
    return answers.list(KEEPERS, question, context);
  }

  @QueryHandler
  Listing<SigningEntities.Named> answer(SigningEntities question, QuestionContext context) {
    return answers.list(ENTITIES, question, context);
  }

  @QueryHandler
  Listing<SigningPowers.OfEntity> answer(SigningPowers question, QuestionContext context) {
    return answers.list(POWERS, question, context);
  }
}
