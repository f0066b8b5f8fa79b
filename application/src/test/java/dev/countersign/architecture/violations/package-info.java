/** Code that breaks the rules of the house, to show that the rules can fail. */
package dev.countersign.architecture.violations;
