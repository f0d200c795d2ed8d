package congvu.app.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The shipped month with one row in a hundred damaged, in ten ways in turn; and the same month without those rows. */
final class DamagedMonth {

    /** A way to damage a row. The name is the reason that its report must give. */
    enum Damage {
        WRONG_COLUMN_COUNT,
        MISSING_VALUE,
        BAD_TIME,
        TIME_OUT_OF_RANGE,
        INVALID_ENCODING,
        CONTROL_CHARACTER,
        STRAY_QUOTE,
        UNBALANCED_QUOTE,
        LINE_TOO_LONG,
        ID_TOO_LONG;

        byte[] apply(String row) {
            String[] cells = row.split(",", -1);
            String line = switch (this) {
                case WRONG_COLUMN_COUNT -> row.substring(0, row.lastIndexOf(','));
                case MISSING_VALUE -> with(cells, CASE_ID, "");
                case BAD_TIME -> with(cells, OPENED, "yesterday");
                case TIME_OUT_OF_RANGE -> with(cells, OPENED, cells[OPENED].replace("/2015 ", "/1815 "));
                case INVALID_ENCODING -> with(cells, DEPARTMENT, "\u00ff");
                case CONTROL_CHARACTER -> with(cells, DEPARTMENT, "PW\u0000D");
                case STRAY_QUOTE -> with(cells, DEPARTMENT, "\"PWD\"x");
                case UNBALANCED_QUOTE -> with(cells, DEPARTMENT, "\"PWD");
                case LINE_TOO_LONG -> with(cells, DEPARTMENT, "x".repeat(TOO_LONG_LINE));
                case ID_TOO_LONG -> with(cells, CASE_ID, "9".repeat(TOO_LONG_ID));
            };
            // Latin 1 turns the one letter that is not ASCII into a byte that UTF-8 never has.
            return line.getBytes(this == INVALID_ENCODING ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        }
    }

    private static final int CASE_ID = 0;
    private static final int OPENED = 1;
    private static final int DEPARTMENT = 10;
    private static final int TOO_LONG_LINE = 2_000_000;
    private static final int TOO_LONG_ID = 4_000;
    private static final int ONE_IN = 100;

    private final List<String> rows;
    private final Map<Integer, Damage> damages = new TreeMap<>();

    private DamagedMonth(List<String> rows) {
        this.rows = rows;
    }

    static DamagedMonth of(Path gzippedCsv, long seed) throws IOException {
        DamagedMonth month;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(gzippedCsv))) {
            month = new DamagedMonth(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number < month.rows.size(); number++) {
            numbers.add(number);
        }
        Collections.shuffle(numbers, new Random(seed));
        for (int i = 0; i < month.rows.size() / ONE_IN; i++) {
            month.damages.put(numbers.get(i), Damage.values()[i % Damage.values().length]);
        }
        return month;
    }

    /** Damages by the line of the file that they are on, from 1, the header being the first. */
    Map<Long, Damage> byLine() {
        Map<Long, Damage> lines = new TreeMap<>();
        damages.forEach((index, damage) -> lines.put(index + 1L, damage));
        return lines;
    }

    Path writeDamaged(Path file) throws IOException {
        return write(file, true);
    }

    /** The rows that are whole, and no others. */
    Path writeRest(Path file) throws IOException {
        return write(file, false);
    }

    private Path write(Path file, boolean withDamaged) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int index = 0; index < rows.size(); index++) {
            Damage damage = damages.get(index);
            if (damage == null || withDamaged) {
                bytes.writeBytes(
                        damage == null
                                ? rows.get(index).getBytes(StandardCharsets.UTF_8)
                                : damage.apply(rows.get(index)));
                bytes.write('\n');
            }
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            bytes.writeTo(out);
        }
        return file;
    }

    private static String with(String[] cells, int column, String value) {
        String[] changed = Arrays.copyOf(cells, cells.length);
        changed[column] = value;
        return String.join(",", changed);
    }
}
