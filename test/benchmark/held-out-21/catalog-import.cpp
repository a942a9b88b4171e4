// spawn: std::thread
// loop: callback of a parser
// origin: records of a parsed text
// waits: join after the parser
// distance: callback
// limiter: batch
// differs: whether the batch is joined when it is full
// A: bounded N6 | limiter: batch is joined when it is full
// B: unbounded Y7 | limiter: a mark is printed when the batch is full
// witness: runnable
#include "witness.h"
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

struct Record {
  std::string Accession;
  std::string Title;
};

class MarcReader {
public:
  using Handler = std::function<void(Record)>;
  explicit MarcReader(Handler H) : OnRecord(std::move(H)) {}

  void parse(std::string_view Text) {
    while (!Text.empty()) {
      std::size_t End = Text.find('\x1d');
      std::string_view Raw = Text.substr(0, End);
      std::size_t Field = Raw.find('\x1e');
      if (Field != std::string_view::npos)
        OnRecord({std::string(Raw.substr(0, Field)), std::string(Raw.substr(Field + 1))});
      if (End == std::string_view::npos)
        break;
      Text.remove_prefix(End + 1);
    }
  }

private:
  Handler OnRecord;
};

class Importer {
public:
  void import(std::string_view Text) {
    MarcReader Reader([this](Record R) { enqueue(std::move(R)); });
    Reader.parse(Text);
    flush();
  }

private:
  static constexpr std::size_t Batch = 9;

  void enqueue(Record R) {
    Running.emplace_back([R = std::move(R)] { digitise(R); });
    if (Running.size() % Batch == 0) {
#ifdef TWIN
      std::fputc('.', stderr);
#else
      flush();
#endif
    }
  }

  void flush() {
    for (std::thread &T : Running)
      T.join();
    Running.clear();
  }

  static void digitise(const Record &R) {
    witness::task();
    if (R.Title.empty())
      std::fprintf(stderr, "%s: no title\n", R.Accession.c_str());
  }

  std::vector<std::thread> Running;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::string Text;
  for (std::size_t I = 0; I < N; ++I)
    Text += "M." + std::to_string(I) + "\x1e" "Landscape\x1d";
  Importer().import(Text);
  return witness::report();
}
