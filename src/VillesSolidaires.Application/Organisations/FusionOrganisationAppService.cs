using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Organisations;

public sealed class FusionOrganisationAppService(
    AppServiceOutils outils, IOrganisationRepository organisations, LectureOrganisations lectures, IEnumerable<IRattachementOrganisation> rattachements)
    : AppService(outils), IFusionOrganisationAppService
{
    private const int CandidatesMax = 12;

    public async Task<IReadOnlyList<OrganisationDto>> GetCandidatesAsync(Guid garderId, string? recherche, CancellationToken ct)
    {
        await VerifierAsync(OrganisationPermissions.Gerer);
        var garder = await organisations.GetAsync(garderId, ct);
        var requete = lectures.Chercher(recherche).Where(o => o.Id != garderId && o.Type == garder.Type);
        if (TexteRecherche.Normaliser(recherche ?? "").Length == 0)
        {
            // Un nom contenu dans l'autre, ou le même siège : ce qui se ressemble, sans prétendre que c'est la même organisation.
            var (nom, commune, siren) = (garder.NomRecherche, garder.CommuneCode, garder.Siren);
            requete = requete.Where(o => o.NomRecherche.Contains(nom) || nom.Contains(o.NomRecherche)
                || (commune != null && o.CommuneCode == commune) || (siren != null && o.Siren == siren));
        }
        return await lectures.ListerAsync(requete.OrderBy(o => o.NomRecherche).ThenBy(o => o.Id).Take(CandidatesMax), ct);
    }

    public async Task<ApercuFusionDto> GetApercuAsync(Guid garderId, Guid doublonId, CancellationToken ct)
    {
        await VerifierAsync(OrganisationPermissions.Gerer);
        var (garder, doublon) = (await organisations.GetAsync(garderId, ct), await organisations.GetAsync(doublonId, ct));
        var (ficheGardee, ficheDoublon) = ((await lectures.DetailAsync(garderId, ct))!, (await lectures.DetailAsync(doublonId, ct))!);
        var reunie = garder.Reunir(doublon);
        var repris = garder.ContactsAReprendre(doublon).Select(c => c.Id).ToHashSet();
        var resultat = ficheGardee with
        {
            Siren = reunie.Siren,
            Siret = reunie.Siret,
            Rna = reunie.Rna,
            CommuneCode = reunie.CommuneCode,
            CommuneNom = reunie.CommuneCode == garder.CommuneCode ? ficheGardee.CommuneNom : ficheDoublon.CommuneNom,
            DepartementCode = reunie.DepartementCode,
            DepartementNom = reunie.DepartementCode == garder.DepartementCode ? ficheGardee.DepartementNom : ficheDoublon.DepartementNom,
            Contacts = [.. ficheGardee.Contacts, .. ficheDoublon.Contacts.Where(c => repris.Contains(c.Id))],
        };
        return new ApercuFusionDto(ficheGardee, ficheDoublon, resultat, [.. Avertissements(garder, doublon)], Refus(garder, doublon));
    }

    public async Task FusionnerAsync(Guid garderId, FusionnerInput input, CancellationToken ct)
    {
        await VerifierAsync(OrganisationPermissions.Gerer);
        var garder = await organisations.GetAsync(garderId, ct);
        var doublon = await organisations.GetAsync(input.DoublonId!.Value, ct);
        if (input.ConcurrencyStampDoublon is { } lue && lue != doublon.ConcurrencyStamp)
        {
            throw new ConcurrenceException(null, doublon.ModifieLe);
        }
        garder.Absorber(doublon);
        organisations.Supprimer(doublon);
        foreach (var rattachement in rattachements)
        {
            await rattachement.RattacherAsync(doublon.Id, garder.Id, ct);
        }
        await organisations.SaveAsync(garder, input.ConcurrencyStamp, ct);
    }

    private static string? Refus(Organisation garder, Organisation doublon)
    {
        try
        {
            garder.VerifierFusion(doublon);
            return null;
        }
        catch (BusinessException refus)
        {
            return refus.Texte;
        }
    }

    private static IEnumerable<string> Avertissements(Organisation garder, Organisation doublon)
    {
        if (garder.Siren is not null && doublon.Siren is not null && garder.Siren != doublon.Siren)
        {
            yield return $"Les SIREN diffèrent ({garder.Siren} et {doublon.Siren}) : ce sont peut-être deux entreprises distinctes. Le second sera perdu.";
        }
        if (garder.Rna is not null && doublon.Rna is not null && garder.Rna != doublon.Rna)
        {
            yield return $"Les numéros RNA diffèrent ({garder.Rna} et {doublon.Rna}) : ce sont peut-être deux associations distinctes. Le second sera perdu.";
        }
        if (garder.CommuneCode is not null && doublon.CommuneCode is not null && garder.CommuneCode != doublon.CommuneCode)
        {
            yield return "Les communes diffèrent : vérifiez qu’il s’agit de la même organisation. Celle de la fiche gardée restera.";
        }
    }
}
