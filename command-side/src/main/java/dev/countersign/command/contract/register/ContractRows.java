package dev.countersign.command.contract.register;

import dev.countersign.events.contract.ContractPhase;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ContractRows extends Repository<ContractRow, String>, StoredContracts {
  @Override
  Optional<ContractRow> findById(String contractId);

  List<ContractRow> findByCustomerIdAndPhaseInOrderByContractId(
      String customerId, Collection<ContractPhase> phases);

  Optional<ContractRow> findFirstByOpportunityIdAndPhaseNotIn(
      String opportunityId, Collection<ContractPhase> phases);

  Optional<ContractRow> findFirstByPredecessorIdAndPhaseNotIn(
      String predecessorId, Collection<ContractPhase> phases);

  @Override
  ContractRow save(ContractRow row);
}
