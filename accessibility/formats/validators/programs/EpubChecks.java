/* EPUBCheck for many e-books, one after the other: Java is started once and gets faster with each. Each line that comes in names an e-book and, after a tab, where to
   write the report, both as file addresses; one line goes out for each. */
import com.adobe.epubcheck.tool.EpubChecker;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;

public class EpubChecks {
  public static void main(String[] none) throws Exception {
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    BufferedReader asked = new BufferedReader(new InputStreamReader(System.in));
    for (String line = asked.readLine(); line != null; line = asked.readLine()) {
      String[] named = line.split("\t");
      String[] files = {Path.of(URI.create(named[0])).toString(), "--json", Path.of(URI.create(named[1])).toString(), "--locale", "en"};
      new EpubChecker().run(files);
      out.println("done");
      out.flush();
    }
  }
}
