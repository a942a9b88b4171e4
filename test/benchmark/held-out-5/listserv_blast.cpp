// spawn: boost::thread_group
// loop: iterator
// origin: parameter
// distance: same function
// differs: whether the group is joined on the way
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N6 | limiter: chunks of 20 | waits: each 20
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/bind/bind.hpp>
#include <boost/thread.hpp>
#include <list>
#include <string>

class ListServer
{
public:
    typedef std::list<std::string> Addresses;

    ListServer() : m_failed( 0 ) {}

    void Blast( const Addresses& rcpt, const std::string& body )
    {
        boost::thread_group workers;
        for( Addresses::const_iterator i = rcpt.begin(); i != rcpt.end(); ++i )
        {
            workers.create_thread( boost::bind( &ListServer::Deliver, this, *i, boost::cref( body ) ) );
#ifdef TWIN
            if( workers.size() % BATCH == 0 )
                workers.join_all();
#endif
        }
        workers.join_all();
    }

    int Failed() const { return m_failed; }

private:
    enum { BATCH = 20 };

    void Deliver( const std::string& to, const std::string& body )
    {
        witness::task();
        if( to.find( '@' ) == std::string::npos || body.empty() )
        {
            boost::mutex::scoped_lock l( m_lock );
            ++m_failed;
        }
    }

    boost::mutex m_lock;
    int m_failed;
};

int main( int argc, char** argv )
{
    ListServer::Addresses rcpt( witness::size( argc, argv ), "bob@lists.example" );
    static ListServer server;
    server.Blast( rcpt, "Subject: hello" );
    return witness::report();
}
