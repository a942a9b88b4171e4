// spawn: boost::thread
// loop: while
// origin: parameter
// waits: detached
// distance: same function
// differs: when the slot is given back
// A: unbounded Y5 | limiter: interprocess_semaphore posted right after the start
// B: bounded N4 | limiter: interprocess_semaphore posted by the task
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/interprocess/sync/interprocess_semaphore.hpp>
#include <boost/thread.hpp>
#include <queue>
#include <string>

namespace bip = boost::interprocess;

class TrackTagger
{
    bip::interprocess_semaphore m_slots;
    long m_untitled;
    boost::mutex m_mx;

    void tag( const std::string& track )
    {
        witness::task();
        if( track.empty() )
        {
            boost::lock_guard<boost::mutex> g( m_mx );
            ++m_untitled;
        }
    }

public:
    TrackTagger() : m_slots( 13 ), m_untitled( 0 ) {}

    void tagAll( std::queue<std::string> tracks )
    {
        while( !tracks.empty() )
        {
            std::string track = tracks.front();
            tracks.pop();
            m_slots.wait();
            boost::thread t( [this, track]
            {
                tag( track );
#ifdef TWIN
                m_slots.post();
#endif
            } );
            t.detach();
#ifndef TWIN
            m_slots.post();
#endif
        }
    }
};

int main( int argc, char** argv )
{
    std::queue<std::string> tracks;
    for( size_t n = witness::size( argc, argv ); n > 0; --n )
        tracks.push( "intro.flac" );
    static TrackTagger tagger;
    tagger.tagAll( tracks );
    return witness::report();
}
