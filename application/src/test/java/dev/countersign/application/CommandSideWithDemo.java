package dev.countersign.application;

import dev.countersign.application.demo.DemoCompany;
import dev.countersign.application.demo.DemoExamples;
import dev.countersign.commandside.CommandSide;

/** The command side alone, which can make the demo company, too. */
final class CommandSideWithDemo {
  private CommandSideWithDemo() {}

  public static void main(String[] args) {
    CommandSide.builder().sources(DemoCompany.class, DemoExamples.class).run(args);
  }
}
