using System.Security.Cryptography;

namespace VillesSolidaires.Conventions.Documents;

public sealed class DocumentConventionAppService(AppServiceOutils outils, LectureDocument lecture) : AppService(outils), IDocumentConventionAppService
{
    public async Task<FichierDto> GetPdfAsync(Guid id, int? numeroVersion, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Consulter);
        var document = await lecture.LireAsync(id, numeroVersion, ct);
        var contenu = ConventionPdf.Rendre(document);
        var suffixe = document.Portee == PorteeDocument.Projet ? "-projet" : "";
        var version = document.Version is { } numero ? $"-version-{numero}" : "";
        return new FichierDto($"{document.Numero}{version}{suffixe}.pdf", "application/pdf", contenu, Convert.ToHexStringLower(SHA256.HashData(contenu)));
    }
}
