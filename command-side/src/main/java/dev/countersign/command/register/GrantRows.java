package dev.countersign.command.register;

import java.util.List;
import org.springframework.data.repository.Repository;

interface GrantRows extends Repository<GrantRow, GrantRow.Key> {
  List<GrantRow> findByKeyEmployeeId(String employeeId);

  GrantRow save(GrantRow row);

  void deleteById(GrantRow.Key key);

  void deleteByKeyEmployeeId(String employeeId);
}
