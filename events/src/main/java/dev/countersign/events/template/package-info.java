/** What happens to contract templates, which legal owns. */
package dev.countersign.events.template;
