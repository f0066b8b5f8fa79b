package dev.countersign.query;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The query side alone, scanned as the real application is. */
@SpringBootApplication
public class TestApplication {}
