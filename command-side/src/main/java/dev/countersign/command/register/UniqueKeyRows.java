package dev.countersign.command.register;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UniqueKeyRows extends Repository<UniqueKeyRow, UniqueKeyRow.Key> {
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into command.unique_key (scope, key, owner) values (:scope, :key, :owner)
          on conflict do nothing
          """)
  int insert(String scope, String key, String owner);
}
