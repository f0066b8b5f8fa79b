/** A company to try things on, made of commands like everything else. */
package dev.countersign.application.demo;
