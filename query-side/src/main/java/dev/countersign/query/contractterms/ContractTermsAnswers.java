package dev.countersign.query.contractterms;

import dev.countersign.query.reading.Answer;
import dev.countersign.query.reading.Answers;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.Sql;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the questions to the terms of contracts. */
@Component
class ContractTermsAnswers {
  private static final Sql<Findings> FINDINGS =
      Sql.of(
          Findings.class,
          """
          select f.*, f.contract_id || '/' || lpad(f.finding::text, 6, '0') as id,
            c.number, c.title
          from contract_terms.finding f
          join contract_terms.contract c on c.contract_id = f.contract_id and {moment:c}
          where {moment:f} and {scope:f}
            and {if branchId: f.branch_id = :branchId}
            and {if contractId: f.contract_id = :contractId}
            and {if open: :open = (f.resolved_on is null)}
          """);

  private static final Sql<Upsell> UPSELL =
      Sql.of(
          Upsell.class,
          """
          with addition as (
            select c.* from contract_terms.contract c
            where {ranged:c} and {scope:c}
              and c.type = 'SECONDARY_SALES' and c.active_on is not null
              and {if branchId: c.branch_id = :branchId}
              and {if customerId: c.customer_id = :customerId}
          ), parent as (
            select distinct a.customer_id, a.currency, p.contract_id, p.amount
            from addition a
            join contract_terms.contract p
              on p.contract_id = a.parent_id and p.currency = a.currency
              and {moment:p} and {scope:p}
          ), added_to as (
            select p.customer_id, p.currency, count(*) as parents, sum(p.amount) as parent_amount
            from parent p
            group by p.customer_id, p.currency
          )
          select a.customer_id || '/' || a.currency as id, a.customer_id, a.currency,
            count(*) as contracts, sum(a.amount) as amount,
            coalesce(max(t.parents), 0) as parents,
            coalesce(max(t.parent_amount), 0) as parent_amount
          from addition a
          left join added_to t on t.customer_id = a.customer_id and t.currency = a.currency
          group by a.customer_id, a.currency
          """);

  private static final Sql<LapsedServices> LAPSED =
      Sql.of(
          LapsedServices.class,
          """
          select c.contract_id, c.number, c.title, c.branch_id, c.customer_id, c.service_to,
            :asOf - c.service_to as days_over,
            (select n.contract_id from contract_terms.contract n
             where n.predecessor_id = c.contract_id and {moment:n}
               and n.phase not in ('VOID', 'REJECTED')
             order by n.contract_id limit 1) as renewal_id
          from contract_terms.contract c
          where {ranged:c} and {scope:c}
            and c.phase = 'ACTIVE' and c.service_to < :asOf
            and (not c.renews_tacitly or c.notice_on is not null)
            and not exists (select from contract_terms.contract r
              where r.predecessor_id = c.contract_id and {moment:r} and r.active_on <= :asOf)
            and {if branchId: c.branch_id = :branchId}
          """);

  private static final Sql<Reminders> REMINDERS =
      Sql.of(
          Reminders.class,
          """
          select r.*, c.number, c.title
          from contract_terms.reminder r
          join contract_terms.contract c on c.contract_id = r.contract_id and {moment:c}
          where {until:r} and {scope:r}
            and {if branchId: r.branch_id = :branchId}
            and {if contractId: r.contract_id = :contractId}
            and {if endsTo: r.service_to <= :endsTo}
          """);

  private static final Sql<Fees> FEES =
      Sql.of(
          Fees.class,
          """
          select f.*, f.contract_id || '/' || lpad(f.line::text, 6, '0') as id,
            d.description as deliverable_description, c.number, c.title
          from contract_terms.fee f
          join contract_terms.contract c on c.contract_id = f.contract_id and {moment:c}
          left join contract_terms.deliverable d
            on d.contract_id = f.contract_id and d.deliverable = f.deliverable and {moment:d}
          where {moment:f} and {scope:f}
            and {if branchId: f.branch_id = :branchId}
            and {if contractId: f.contract_id = :contractId}
            and {if withoutDeliverable: :withoutDeliverable = (f.deliverable is null)}
          """);

  private static final Sql<EquipmentLists> EQUIPMENT =
      Sql.of(
          EquipmentLists.class,
          """
          select e.*, e.contract_id || '/' || lpad(e.item::text, 6, '0') as id,
            c.number, c.title
          from contract_terms.equipment e
          join contract_terms.contract c on c.contract_id = e.contract_id and {moment:c}
          where {moment:e} and {scope:e}
            and {if branchId: e.branch_id = :branchId}
            and {if contractId: e.contract_id = :contractId}
            and {if delivered: :delivered = (e.delivered > 0)}
            and {if waiting: :waiting = (e.delivered > e.accepted)}
          """);

  private static final Sql<TermsOfContract> ONE =
      Sql.of(
          TermsOfContract.class,
          """
          select c.*,
            coalesce((select jsonb_agg(f order by f.finding)
              from contract_terms.finding f
              where f.contract_id = c.contract_id and {moment:f}), '[]') as findings,
            coalesce((select jsonb_agg(d order by d.deliverable)
              from contract_terms.deliverable d
              where d.contract_id = c.contract_id and {moment:d}), '[]') as deliverables,
            coalesce((select jsonb_agg(p order by p.line)
              from contract_terms.fee p
              where p.contract_id = c.contract_id and {moment:p}), '[]') as fees,
            coalesce((select jsonb_agg(e order by e.item)
              from contract_terms.equipment e
              where e.contract_id = c.contract_id and {moment:e}), '[]') as equipment,
            coalesce((select jsonb_agg(m order by m.due_on, m.stage)
              from contract_terms.milestone m
              where m.contract_id = c.contract_id and {moment:m}), '[]') as milestones,
            coalesce((select jsonb_agg(g order by g.position)
              from contract_terms.delivery g
              where g.contract_id = c.contract_id and {until:g}), '[]') as deliveries
          from {newest:contract_terms.contract by contract_id} c
          where {moment:c} and {scope:c}
          """);

  private final Answers answers;

  ContractTermsAnswers(Answers answers) {
    this.answers = answers;
  }

  @QueryHandler
  Listing<Findings.OfContract> answer(Findings question, QuestionContext context) {
    return answers.list(FINDINGS, question, context);
  }

  @QueryHandler
  Listing<Upsell.OfCustomer> answer(Upsell question, QuestionContext context) {
    return answers.list(UPSELL, question, context);
  }

  @QueryHandler
  Listing<LapsedServices.Lapsed> answer(LapsedServices question, QuestionContext context) {
    return answers.list(LAPSED, question, context);
  }

  @QueryHandler
  Listing<Reminders.OfContract> answer(Reminders question, QuestionContext context) {
    return answers.list(REMINDERS, question, context);
  }

  @QueryHandler
  Listing<Fees.OfContract> answer(Fees question, QuestionContext context) {
    return answers.list(FEES, question, context);
  }

  @QueryHandler
  Listing<EquipmentLists.OfContract> answer(EquipmentLists question, QuestionContext context) {
    return answers.list(EQUIPMENT, question, context);
  }

  @QueryHandler
  Answer<ContractTerms> answer(TermsOfContract question, QuestionContext context) {
    return answers.one(ONE, question, context);
  }
}
