using System.Data;
using System.Data.SqlTypes;
using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.SqlServer.Server;

namespace VillesSolidaires.Compat;

public class SqlServerServerTests
{
    private const string Target = "Microsoft.SqlServer.Server";
    private static readonly Assembly SqlClient = typeof(SqlCommand).Assembly;
    private static readonly Assembly StandIn = typeof(SqlUserDefinedTypeAttribute).Assembly;

    [Fact]
    public void Types_QuandSqlClientLesNomme_ExistentTous()
    {
        var types = MetadataReferences.TypesOf(SqlClient, Target);

        types.ShouldNotBeEmpty();
        types.Where(type => StandIn.GetType(type) is null).ShouldBeEmpty();
    }

    [Fact]
    public void Membres_QuandSqlClientLesAppelle_ExistentTous()
    {
        var members = MetadataReferences.MembersOf(SqlClient, Target);

        members.ShouldNotBeEmpty();
        members.Where(m => StandIn.GetType(m.Type)!.GetMember(m.Member, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Length == 0).ShouldBeEmpty();
    }

    [Fact]
    public void Commande_QuandElleEstParametree_SeConstruit()
    {
        using var command = new SqlCommand("SELECT Nom FROM Communes WHERE Code = @code AND Population > @population AND Region = @region");
        command.Parameters.AddWithValue("@code", "13055");
        command.Parameters.Add(new SqlParameter("@population", SqlDbType.Int) { Value = 3500 });
        command.Parameters.Add(new SqlParameter("@region", new SqlString("93")));

        command.Parameters.Cast<SqlParameter>().Select(p => p.SqlDbType).ShouldBe([SqlDbType.NVarChar, SqlDbType.Int, SqlDbType.NVarChar]);
    }

    [Fact]
    public void Parametre_QuandLaValeurEstUnTypeClr_LitSonAttribut()
    {
        var parameter = new SqlParameter("@point", SqlDbType.Udt) { UdtTypeName = "dbo.Point", Value = new Point() };

        parameter.SqlDbType.ShouldBe(SqlDbType.Udt);
        var attribute = parameter.Value.GetType().GetCustomAttribute<SqlUserDefinedTypeAttribute>().ShouldNotBeNull();
        attribute.Format.ShouldBe(Format.UserDefined);
        attribute.MaxByteSize.ShouldBe(8);
    }

    [Fact]
    public async Task Execution_QuandLaCommandeAUnParametreUdt_EchoueParLaConnexionEtNonParUnAssemblageAbsent()
    {
        // Rien n'écoute : seule compte la nature de l'échec, FileNotFoundException si le remplaçant manquait.
        await using var connection = new SqlConnection("Server=tcp:127.0.0.1,1;Connect Timeout=1;ConnectRetryCount=0;Encrypt=false;User Id=x;Password=y");
        await using var command = new SqlCommand("SELECT @point", connection);
        command.Parameters.Add(new SqlParameter("@point", SqlDbType.Udt) { UdtTypeName = "dbo.Point", Value = new Point() });

        await Should.ThrowAsync<SqlException>(connection.OpenAsync());
        var error = await Should.ThrowAsync<InvalidOperationException>(command.ExecuteReaderAsync());
        error.Message.ShouldContain("ExecuteReader");
    }

    [Fact]
    public void UdtInvalide_QuandSqlClientLeSignale_NommeLeTypeEtLaRaison()
    {
        var error = InvalidUdtException.Create(typeof(Point), "no UDT attribute");

        error.Message.ShouldContain(nameof(Point));
        error.Message.ShouldContain("no UDT attribute");
    }

    [Fact]
    public void MethodeSql_QuandRienNEstPrecise_EstAppeleeSurNull() => new SqlMethodAttribute().OnNullCall.ShouldBeTrue();

    [SqlUserDefinedType(Format.UserDefined, MaxByteSize = 8)]
    private sealed class Point : IBinarySerialize
    {
        public void Read(BinaryReader r) => r.ReadInt64();

        public void Write(BinaryWriter w) => w.Write(0L);
    }
}
