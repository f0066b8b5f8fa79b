package dev.countersign.query.directory;

import dev.countersign.query.reading.Answer;
import dev.countersign.query.reading.Answers;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.Sql;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the questions to the directory. */
@Component
class DirectoryAnswers {
  private static final Sql<Customers> CUSTOMERS =
      Sql.of(
          Customers.class,
          """
          select c.* from directory.customer c
          where {moment:c} and {scope:c}
            and {if text: strpos(lower(c.name), lower(:text)) > 0
                 or strpos(lower(c.credit_code), lower(:text)) > 0}
            and {if branchId: c.branch_id = :branchId}
          """);

  private static final Sql<OneCustomer> ONE_CUSTOMER =
      Sql.of(
          OneCustomer.class,
          """
          select c.*,
            coalesce((select jsonb_agg(t order by t.contact)
              from directory.contact t
              where t.customer_id = c.customer_id and {moment:t}), '[]') as contacts
          from {newest:directory.customer by customer_id} c
          where {moment:c} and {scope:c}
          """);

  private static final Sql<Products> PRODUCTS =
      Sql.of(
          Products.class,
          """
          select p.*, f.product_line
          from directory.product p
          join lateral (
            select l.product_line from directory.product_line l
            where l.product_id = p.product_id and {moment:l} and l.in_force_from <= :asOf
            order by l.in_force_from desc limit 1) f on true
          where {moment:p} and {if productLine: f.product_line = :productLine}
          """);

  private static final Sql<Branches> BRANCHES =
      Sql.of(Branches.class, "select b.* from directory.branch b where {moment:b}");

  /** A later version replaces those whose first day is not before its own. */
  private static final Sql<PoliciesInForce> POLICIES =
      Sql.of(
          PoliciesInForce.class,
          """
          select distinct on (p.policy_id) p.* from directory.policy_version p
          where {moment:p} and p.state = 'published' and p.effective_from <= :asOf
          order by p.policy_id, p.version desc
          """);

  private static final Sql<PolicyVersions> VERSIONS =
      Sql.of(
          PolicyVersions.class,
          """
          select p.* from directory.policy_version p
          where {moment:p} and p.policy_id = :policyId
          """);

  private static final Sql<PolicyVersions> OF_VERSIONS =
      Sql.beside(
          PolicyVersions.class,
          """
          select p.policy_id from directory.policy_version p
          where {moment:p} and p.policy_id = :policyId
          """);

  private static final Sql<Omissions> OMISSIONS =
      Sql.of(
          Omissions.class,
          """
          select o.* from directory.omission o
          where {moment:o} and {if phase: o.phase = :phase}
          """);

  private final Answers answers;

  DirectoryAnswers(Answers answers) {
    this.answers = answers;
  }

  @QueryHandler
  Listing<Customers.Named> answer(Customers question, QuestionContext context) {
    Listing<Customers.Named> page = answers.list(CUSTOMERS, question, context);
    return context.scope().everywhere() ? page : page.map(Customers.Named::withoutGroup);
  }

  @QueryHandler
  Answer<OneCustomer.Found> answer(OneCustomer question, QuestionContext context) {
    Answer<OneCustomer.Found> found = answers.one(ONE_CUSTOMER, question, context);
    return context.scope().everywhere()
        ? found
        : new Answer<>(found.position(), found.item().withoutGroup());
  }

  @QueryHandler
  Listing<Products.InLine> answer(Products question, QuestionContext context) {
    return answers.list(PRODUCTS, question, context);
  }

  @QueryHandler
  Listing<Branch> answer(Branches question, QuestionContext context) {
    return answers.list(BRANCHES, question, context);
  }

  @QueryHandler
  Listing<PolicyVersions.Named> answer(PoliciesInForce question, QuestionContext context) {
    return answers.list(POLICIES, question, context);
  }

  @QueryHandler
  Listing<PolicyVersions.Named> answer(PolicyVersions question, QuestionContext context) {
    answers.demand(OF_VERSIONS, question, context);
    return answers.list(VERSIONS, question, context);
  }

  @QueryHandler
  Listing<Omissions.Named> answer(Omissions question, QuestionContext context) {
    return answers.list(OMISSIONS, question, context);
  }
}
