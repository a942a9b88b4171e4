// spawn: std::async
// loop: while std::getline
// origin: messages of an mbox file
// limiter: none
// distance: member function
// differs: what happens to the future
// A: bounded N3 | waits: destructor of the temporary
// B: unbounded Y1 | waits: destructor of the vector
// witness: runnable
#include "witness.h"
#include <future>
#include <istream>
#include <map>
#include <mutex>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

struct Message {
  std::map<std::string, std::string> Headers;
  std::string Body;
};

class MailStore {
public:
  void add(Message M) {
    std::lock_guard Lock(Mutex);
    Bytes += M.Body.size();
    Messages.push_back(std::move(M));
  }

private:
  std::mutex Mutex;
  std::vector<Message> Messages;
  std::size_t Bytes = 0;
};

class MboxImport {
public:
  explicit MboxImport(MailStore &Store) : Store(Store) {}

  void read(std::istream &In) {
    std::string Line, Raw;
    while (std::getline(In, Line)) {
      if (Line.starts_with("From ") && !Raw.empty())
        finish(std::exchange(Raw, {}));
      Raw += Line + '\n';
    }
    if (!Raw.empty())
      finish(std::move(Raw));
  }

private:
  void finish(std::string Raw) {
    auto Parse = [this, Raw = std::move(Raw)] { Store.add(parse(Raw)); };
#ifndef TWIN
    static_cast<void>(std::async(std::launch::async, std::move(Parse)));
#else
    Parsing.push_back(std::async(std::launch::async, std::move(Parse)));
#endif
  }

  static Message parse(const std::string &Raw) {
    witness::task();
    Message M;
    auto End = Raw.find("\n\n");
    M.Headers["Subject"] = Raw.substr(0, End);
    if (End != std::string::npos)
      M.Body = Raw.substr(End + 2);
    return M;
  }

  MailStore &Store;
  std::vector<std::future<void>> Parsing;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream Mbox;
  for (std::size_t I = 0; I < N; ++I)
    Mbox << "From a@example.org\nSubject: " << I << "\n\nHello.\n";
  MailStore Store;
  {
    MboxImport Import(Store);
    Import.read(Mbox);
  }
  return witness::report();
}
