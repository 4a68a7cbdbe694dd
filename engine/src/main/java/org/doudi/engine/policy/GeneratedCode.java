package org.doudi.engine.policy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The last gate before a pack's code can run: which fields and methods the classes that Drools generated refer
 * to. Only the vocabulary, Drools' model and the language's own plumbing may be among them; anything else means that something of the pack got through
 * the gates before, and nothing is loaded.
 */
final class GeneratedCode {

    private static final List<String> PACKAGES = List.of(
            "org/doudi/rules/",
            // The list of models calls itself when a pack has no rules.
            "org/drools/project/model/ProjectModel_org_doudi_rules_pack_",
            "org/drools/model/",
            "org/drools/modelcompiler/",
            "org/kie/api/",
            "java/lang/invoke/SerializedLambda");
    private static final Set<String> CLASSES =
            Set.of("org/drools/util/DateUtils", "org/kie/util/maven/support/ReleaseIdImpl");
    private static final Set<String> PROFILES = Set.of(
            "org/doudi/engine/policy/AreaProfile",
            "org/doudi/engine/policy/HouseholdProfile",
            "org/doudi/engine/policy/MemberProfile",
            "org/doudi/engine/policy/Profile");
    /** What enumerations, lists of rules and date formats that Drools writes need of the language. */
    private static final Set<String> MEMBERS = Set.of(
            "java/lang/Object.<init>",
            "java/lang/Object.equals",
            "java/lang/IllegalArgumentException.<init>",
            "java/lang/Enum.<init>",
            "java/lang/Enum.valueOf",
            "java/lang/System.arraycopy",
            "java/lang/String.equals",
            "java/lang/String.hashCode",
            "java/lang/RuntimeException.<init>",
            "java/lang/Boolean.valueOf",
            "java/lang/Integer.valueOf",
            "java/lang/invoke/LambdaMetafactory.metafactory",
            "java/lang/invoke/LambdaMetafactory.altMetafactory",
            "java/lang/invoke/StringConcatFactory.makeConcatWithConstants",
            "java/util/Arrays.asList",
            "java/util/Collections.emptyList",
            "java/util/Collections.emptyMap",
            "java/util/Locale.ENGLISH",
            "java/time/format/DateTimeFormatterBuilder.<init>",
            "java/time/format/DateTimeFormatterBuilder.appendPattern",
            "java/time/format/DateTimeFormatterBuilder.parseCaseInsensitive",
            "java/time/format/DateTimeFormatterBuilder.toFormatter");

    private GeneratedCode() {}

    /** Members that a generated class refers to and must not, as owner and name, sorted. */
    static SortedSet<String> forbidden(byte[] classFile) {
        SortedSet<String> forbidden = new TreeSet<>();
        for (String member : referredTo(classFile)) {
            if (!isAllowed(member)) {
                forbidden.add(member);
            }
        }
        return forbidden;
    }

    private static boolean isAllowed(String member) {
        int dot = member.lastIndexOf('.');
        String owner = member.substring(0, dot);
        String name = member.substring(dot + 1);
        if (PROFILES.contains(owner)) {
            return name.equals("conclude")
                    || RuleWriter.COUNTED.startsWith(name + "(")
                    || Call.QUESTIONS.contains(name);
        }
        return MEMBERS.contains(member)
                || CLASSES.contains(owner)
                || PACKAGES.stream().anyMatch(owner::startsWith);
    }

    /** Fields and methods in a class file's constant pool: JVM specification, chapter 4.4. */
    private static SortedSet<String> referredTo(byte[] classFile) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            in.skipNBytes(8);
            int size = in.readUnsignedShort();
            Object[] constants = new Object[size];
            for (int i = 1; i < size; i++) {
                int tag = in.readUnsignedByte();
                constants[i] = constant(tag, in);
                if (tag == 5 || tag == 6) {
                    i++;
                }
            }
            return members(constants);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class's name by its index, and a member by its class and its name. */
    private record ClassName(int name) {}

    private record NameAndType(int name) {}

    private record Member(int owner, int nameAndType) {}

    private static Object constant(int tag, DataInputStream in) throws IOException {
        return switch (tag) {
            case 1 -> in.readUTF();
            case 7 -> new ClassName(in.readUnsignedShort());
            case 9, 10, 11 -> new Member(in.readUnsignedShort(), in.readUnsignedShort());
            case 12 -> new NameAndType(in.readInt() >>> 16);
            case 8, 16, 19, 20 -> skipped(2, in);
            case 15 -> skipped(3, in);
            case 3, 4, 17, 18 -> skipped(4, in);
            case 5, 6 -> skipped(8, in);
            default -> throw new IOException("Unknown constant " + tag);
        };
    }

    private static Object skipped(int bytes, DataInputStream in) throws IOException {
        in.skipNBytes(bytes);
        return null;
    }

    private static SortedSet<String> members(Object[] constants) {
        SortedSet<String> members = new TreeSet<>();
        for (Object constant : constants) {
            if (constant instanceof Member member) {
                ClassName owner = (ClassName) constants[member.owner()];
                NameAndType name = (NameAndType) constants[member.nameAndType()];
                String ofArray = ((String) constants[owner.name()])
                        .replaceFirst("^\\[+L?", "")
                        .replaceFirst(";$", "");
                members.add(ofArray + "." + constants[name.name()]);
            }
        }
        return members;
    }
}
