// spawn: Poco::Thread
// loop: range-for
// origin: vector parameter
// waits: join
// distance: member function
// differs: where the join is
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: joined in the iteration
// witness: runnable
// libraries: -lPocoFoundation
#include "witness.h"
#include <Poco/Runnable.h>
#include <Poco/Thread.h>
#include <memory>
#include <string>
#include <vector>

class ExportTask : public Poco::Runnable
{
public:
	explicit ExportTask(const std::string& table): _table(table) {}

	void run() override
	{
		witness::task();
	}

private:
	std::string _table;
};

class Exporter
{
public:
	void exportTables(const std::vector<std::string>& tables)
	{
		std::vector<std::unique_ptr<ExportTask>> tasks;
		std::vector<std::unique_ptr<Poco::Thread>> threads;
		for (const auto& table: tables)
		{
			tasks.push_back(std::make_unique<ExportTask>(table));
			threads.push_back(std::make_unique<Poco::Thread>());
			threads.back()->start(*tasks.back());
#ifdef TWIN
			threads.back()->join();
			threads.pop_back();
#endif
		}
		for (auto& thread: threads)
			thread->join();
	}
};

int main(int argc, char** argv)
{
	Exporter().exportTables(std::vector<std::string>(witness::size(argc, argv), "t"));
	return witness::report();
}
