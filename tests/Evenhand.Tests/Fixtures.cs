using Evenhand.Testing;
using Xunit;

// The bundled data is loaded once for all tests that ask it something.
[assembly: AssemblyFixture(typeof(RealData))]
