package dev.countersign.command.document;

import dev.countersign.command.register.Agreement;
import dev.countersign.command.register.Register;
import dev.countersign.command.register.RegisterTable;
import dev.countersign.command.register.Registers;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.contract.DocumentAttached;
import dev.countersign.events.contract.SignedFileRegistered;
import dev.countersign.eventstore.Kept;
import dev.countersign.web.document.Documents;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which stored files events ever referred to. Those are kept for ever, since what was known can be
 * asked for; the others end some time after somebody last wanted them.
 */
@Component
@ProcessingGroup(Registers.GROUP)
class DocumentReferences implements Register, Kept {
  private static final String PROPERTY = "countersign.retention.documents";
  private static final String TABLE = "document_reference";

  private final JdbcClient jdbc;
  private final Documents documents;
  private final Agreement agreement;
  private final Duration time;

  DocumentReferences(
      JdbcClient jdbc,
      Documents documents,
      Agreement agreement,
      @Value("${" + PROPERTY + ":7d}") Duration time) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.agreement = agreement;
    this.time = Kept.configured(PROPERTY, time);
  }

  @Override
  public List<RegisterTable> tables() {
    return List.of(new RegisterTable(TABLE, "contract", "contract_id"));
  }

  @Override
  public Object elsewhere(JdbcClient tables) {
    return new DocumentReferences(tables, documents, agreement, time);
  }

  /** What that person has stored, which then stays until what refers to it is on record. */
  KnownDocument wanted(String hash, EmployeeId employee) {
    return documents
        .want(hash, employee.value())
        .map(file -> new KnownDocument(true, file.size(), file.mediaType()))
        .orElse(KnownDocument.NONE);
  }

  @EventHandler
  void on(DocumentAttached event) {
    refer(event.contractId(), event.fileHash());
  }

  @EventHandler
  void on(SignedFileRegistered event) {
    if (event.size() != null) {
      refer(event.contractId(), event.fileHash());
    }
  }

  private void refer(ContractId contract, String hash) {
    jdbc.sql(
            "insert into command.document_reference (contract_id, file_hash) values (?, ?)"
                + " on conflict do nothing")
        .params(contract.value(), hash)
        .update();
  }

  @Override
  public String rows() {
    return "documents that nothing refers to";
  }

  @Override
  public Duration time() {
    return time;
  }

  /**
   * One that a command wants meanwhile is passed over: its row is locked, or is newer by then.
   * While the register is in doubt, nothing is deleted by it.
   */
  @Override
  public int deleteBefore(Instant moment, int atMost) {
    if (agreement.isInDoubt(TABLE)) {
      return 0;
    }
    return jdbc.sql(
            """
            with unwanted as (
              select d.hash from document.document d
              where d.wanted_at < ? and not exists (
                select from command.document_reference r where r.file_hash = d.hash)
              order by d.wanted_at limit ?
              for update skip locked)
            delete from document.document d using unwanted u where d.hash = u.hash
            """)
        .params(Timestamp.from(moment), atMost)
        .update();
  }
}
