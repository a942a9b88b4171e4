// spawn: Poco::ThreadPool::start
// loop: iterator
// origin: parameter
// waits: joinAll
// distance: same function
// differs: the capacity of the pool
// A: unbounded Y3 | limiter: pool with a capacity of the input's size
// B: bounded N8 | limiter: pool of at most 12 threads
// witness: runnable
// libraries: -lPocoFoundation
#include "witness.h"
#include <Poco/Exception.h>
#include <Poco/Runnable.h>
#include <Poco/ThreadPool.h>
#include <list>
#include <string>

class Compactor: public Poco::Runnable
{
public:
	explicit Compactor(const std::string& table): _table(table), _ok(false) {}

	void run()
	{
		witness::task();
		_ok = !_table.empty();
	}

private:
	std::string _table;
	bool _ok;
};

void compact(std::list<Compactor>& jobs)
{
#ifdef TWIN
	const int capacity = 12;
#else
	const int capacity = static_cast<int>(jobs.size()) + 1;
#endif
	Poco::ThreadPool pool(1, capacity);
	for (std::list<Compactor>::iterator it = jobs.begin(); it != jobs.end(); ++it)
	{
		try
		{
			pool.start(*it);
		}
		catch (Poco::NoThreadAvailableException&)
		{
			pool.joinAll();
			pool.start(*it);
		}
	}
	pool.joinAll();
}

int main(int argc, char** argv)
{
	std::list<Compactor> jobs(witness::size(argc, argv), Compactor("events"));
	compact(jobs);
	return witness::report();
}
