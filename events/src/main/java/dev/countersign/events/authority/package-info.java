/** Who may bind our company by their signature. */
package dev.countersign.events.authority;
