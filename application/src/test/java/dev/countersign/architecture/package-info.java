/** What must hold in the whole house, each rule with a fixture that breaks it. */
package dev.countersign.architecture;
